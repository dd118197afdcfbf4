import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calls as grantedCalls } from '../../core/aws/iam/calls.ts';
import { readsOfWrites } from '../../core/model/write-declarations.generated.ts';
import { runFolder } from '../../scripts/emulator/emulators.ts';
import { run } from '../../scripts/emulator/processes.ts';
import type { AccountCall } from '../../simulator/account/account.ts';
import { recordedCalls } from './botocore-calls.ts';
import type { Check } from './checks.ts';

const validator = join(import.meta.dirname, '../../scripts/emulator/validate-calls.py');

/** AWS's own models of every input, as botocore ships them, judge what the simulator took from us. */
export async function botocorePart(programs: string, check: Check): Promise<void> {
  let calls: readonly AccountCall[] = [];
  await check('incidents and writes are recorded', async () => {
    calls = await recordedCalls();
  });
  await check('every call that the product declares was recorded', () => {
    const seen = new Set(calls.map(({ service, operation }) => `${service}:${operation}`));
    assert.deepEqual(
      declared().filter((name) => !seen.has(name)),
      [],
    );
  });
  await check(`AWS's models allow each of ${calls.length} calls`, async () => {
    const file = join(runFolder, 'calls.jsonl');
    writeFileSync(file, linesOf(calls).join('\n'));
    const { code, output } = await run({
      name: 'botocore',
      command: join(programs, 'python'),
      args: [validator, file],
    });
    assert.equal(code, 0, output);
  });
}

const declared = (): string[] =>
  [
    ...Object.keys(readsOfWrites),
    ...Object.entries(grantedCalls).flatMap(([service, operations]) =>
      Object.keys(operations).map((operation) => `${service}:${operation}`),
    ),
  ].toSorted();

/** Each call once, as the validator reads it. */
const linesOf = (calls: readonly AccountCall[]): string[] => [
  ...new Set(
    calls.map(({ service, operation, input }) =>
      JSON.stringify({ service, operation, input: encoded(input) }),
    ),
  ),
];

/** JSON has neither times nor bytes. */
function encoded(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encoded(part)]));
}
