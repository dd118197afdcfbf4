import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calls, grantsOfCall } from '../../../core/aws/iam/calls.ts';
import { writeOf } from '../../../core/changes/find-write.ts';
import type { Write } from '../../../core/changes/write.ts';
import type { WriteName } from '../../../core/model/writes.generated.ts';
import { isRefused } from '../../../core/guards/refusals.ts';
import { call } from '../../../core/remedies/operations.ts';
import { remedies } from '../../../core/remedies/registry.generated.ts';

const folder = join(import.meta.dirname, '../../../core/changes/writes');
const files = readdirSync(folder).flatMap((service) =>
  readdirSync(join(folder, service))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => ({ service, operation: name.replace(/\.ts$/, '') })),
);
const loaded: (readonly [string, Write])[] = [];
for (const { service, operation } of files) {
  const file = `${service}/${operation}`;
  // oxlint-disable-next-line no-await-in-loop -- Jest links modules that share imports one at a time
  const module = (await import(join(folder, `${file}.ts`))) as { default: Write };
  loaded.push([file, module.default]);
}
const kebab = (operation: string) =>
  operation.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
const split = (name: WriteName) => {
  const [service = '', action = ''] = name.split(':');
  return { service, action };
};

describe.each(loaded)('write %s', (file, write) => {
  const { service, action } = split(write.name);
  test('lies in the folder of its service, in a file named as its operation', () => {
    expect(file).toBe(`${service}/${kebab(action)}`);
  });
  test('is granted by actions that it names, and reads only what can be granted', () => {
    expect(write.grants).not.toEqual([]);
    expect(write.reads.filter((read) => !grantsOfCall(read))).toEqual([]);
  });
  test('is not also granted as a read', () => {
    const table: Readonly<Record<string, unknown>> = calls[service as keyof typeof calls];
    expect(Object.keys(table)).not.toContain(action);
  });
  test('says what it may undo if it takes something away, and only then', () => {
    expect(write.removalOf !== undefined).toBe(isRefused({ service, action }));
  });
});

test.each(loaded)('the registry finds %s', async (_, write) => {
  expect(await writeOf(split(write.name))).toBe(write);
});

test.each(['lambda:DeleteFunction', 'lambda:toString', 'iam:PassRole', 'toString:call'])(
  'the registry does not find %s',
  async (name) => {
    const [service = '', action = ''] = name.split(':');
    await expect(writeOf({ service, action })).rejects.toThrow(name);
  },
);

test('what a removal undoes is a write that takes nothing away', () => {
  const undone = loaded.flatMap(([, { removalOf }]) => removalOf?.write ?? []);
  expect(undone.filter((name) => isRefused(split(name)))).toEqual([]);
});

test('remedies use every write, and no other', () => {
  const used = new Set(remedies.flatMap((remedy) => [...remedy.writes, ...remedy.undoes]));
  expect([...used].toSorted()).toEqual(loaded.map(([, { name }]) => name).toSorted());
});

test.each(remedies.map(({ id, writes, undoes }) => [id, writes, undoes] as const))(
  'remedy %s declares what each of its removals undoes',
  (_, own, undoes) => {
    const undone = loaded
      .filter(([, { name }]) => undoes.includes(name))
      .flatMap(([, { removalOf }]) => removalOf?.write ?? []);
    expect(undone.filter((name) => !own.includes(name))).toEqual([]);
  },
);

test('a mistyped write does not compile', () => {
  // @ts-expect-error -- no such operation
  expect(call('lambda:AddPermision', {}).action).toBe('AddPermision');
  // @ts-expect-error -- a read
  expect(call('lambda:GetPolicy', {}).action).toBe('GetPolicy');
});
