import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import type { Environment } from '../../core/aws/environment.ts';
import { writeOf } from '../../core/changes/find-write.ts';
import { TemporaryFailure } from '../../core/model/errors.ts';
import { policySettingsSchema } from '../../core/model/settings.ts';
import { call } from '../../core/remedies/operations.ts';
import { lock } from '../../core/store/lock.ts';
import { synthesize } from '../../lib/synthesize.ts';
import { unchangingWorld } from '../support/unchanging-world.ts';
import { writeNames } from '../support/waiters.ts';
import { type Definition, statesOf } from './definitions.ts';

const functionSchema = z.object({ Timeout: z.number() });
const machineSchema = z.object({
  DefinitionString: z.union([
    z.string(),
    z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
  ]),
  DefinitionSubstitutions: z.record(
    z.string(),
    z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  ),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
});

const { Resources } = templateSchema.parse(synthesize());

/** The seconds after which Lambda ends each worker, by its name in the definitions. */
const limits = new Map<string, number>();
const states = Object.values(Resources).flatMap(({ Type, Properties }) => {
  if (Type !== 'AWS::StepFunctions::StateMachine') return [];
  const { DefinitionString, DefinitionSubstitutions } = machineSchema.parse(Properties);
  for (const [name, { 'Fn::GetAtt': id }] of Object.entries(DefinitionSubstitutions))
    limits.set(name, functionSchema.parse(Resources[id[0]]?.Properties).Timeout);
  const text =
    typeof DefinitionString === 'string'
      ? DefinitionString
      : DefinitionString['Fn::Join'][1]
          .map((part) => (typeof part === 'string' ? part : 'aws'))
          .join('');
  return statesOf(JSON.parse(text) as Definition);
});
const tasks = states.filter(([, { Type }]) => Type === 'Task');

/** The seconds that an approval may take at least: settings allow no less. */
const shortestApproval = 60;

describe.each(tasks)('%s', (_, state) => {
  const worker = /\$\{(\w+)\}/.exec(JSON.stringify(state))?.[1] ?? '';

  test('gives its Lambda time to end with its own error', () => {
    const { TimeoutSeconds = shortestApproval } = state;
    expect(limits.get(worker)).toBeLessThan(TimeoutSeconds);
  });
});

test('no approval is shorter than what the states are checked against', () => {
  const policy = (approvalTimeout: number) => policySettingsSchema.safeParse({ approvalTimeout });
  expect(policy(shortestApproval).success).toBe(true);
  expect(policy(shortestApproval - 1).success).toBe(false);
});

describe.each(['ApplyChange', 'UndoChange'])('%s outlasts what AWS takes to carry out', (worker) => {
  test.each(writeNames)('%s', async (name) => {
    expect(await patienceOf(name)).toBeLessThan(limits.get(worker)!);
  });
});

/** What a round enters more than once: it waits three times for a late alarm. */
const entries: Readonly<Record<string, number>> = { 'Close incident': 4, 'Wait for the alarm': 3 };

test('the lock outlives a round in which every state succeeds at its last try only', () => {
  const seconds = states.map(([name, { Seconds = 0, TimeoutSeconds = 0, Retry = [] }]) => {
    const tries = Retry.reduce((sum, { MaxAttempts }) => sum + MaxAttempts, 1);
    const pauses = Retry.map(({ MaxAttempts, MaxDelaySeconds }) => MaxAttempts * MaxDelaySeconds);
    return (entries[name] ?? 1) * (Seconds + tries * TimeoutSeconds + total(pauses));
  });
  expect(total(seconds)).toBeLessThan(lockedFor());
});

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Seconds of the environment's clock until a write that AWS never finishes is given up. */
async function patienceOf(name: (typeof writeNames)[number]): Promise<number> {
  // Of an ECS service, a task that never starts.
  const { environment, slept } = unchangingWorld({
    services: [{ desiredCount: 1, runningCount: 0 }],
  });
  const declared = await writeOf(call(name, {}));
  try {
    await declared.settle?.(environment, { VpcEndpointIds: ['vpce-1'], desiredCount: 1 }, {});
  } catch (error) {
    if (!(error instanceof TemporaryFailure)) throw error;
  }
  return slept() / 1000;
}

/** Seconds for which an incident has its lock beyond the time that people and watches take. */
function lockedFor(): number {
  const at = new Date(0);
  const environment = {
    client: () => ({}),
    clock: { now: () => at },
    settings: {
      table: 'incidents',
      policy: { maxAttempts: 5, approvalTimeout: 0 },
      verification: { watch: 0 },
    },
  } as unknown as Environment;
  const target = { account: '123456789012', region: 'eu-central-1', apiKind: 'REST' } as const;
  const { item } = lock(environment).taking(
    { ...target, apiId: 'a1', apiName: 'orders', stage: 'prod' },
    'incident',
  );
  return z.number().parse(item['expiresAt']);
}
