import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Environment } from '../../core/aws/environment.ts';
import type { ServiceId } from '../../core/model/calls.ts';
import type { Change } from '../../core/model/change-record.ts';
import { type Call, type Plan } from '../../core/model/plan.ts';
import { readsOfWrites } from '../../core/model/write-declarations.generated.ts';
import { say } from '../../core/messages/render.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import { awsError } from '../../simulator/account/define-service.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { BrokenWorld, type Place } from './support/broken-world.ts';

const template = deployedTemplate();

/** What nobody can undo or withdraw: AWS decides about requests, and what a cache held is gone. */
const final = new Set(['flush-authorizer-cache', 'request-account-throttle-increase']);

/** What a remedy's undo leaves where it is, by operation; its documentation says why. */
const stays: Readonly<Record<string, readonly string[]>> = {
  // A published version: nothing points at it any more, and this product deletes no versions.
  'raise-function-timeout': ['publish'],
  'raise-function-memory': ['publish'],
};

const statuses = ({ changes }: { readonly changes: readonly Change[] }) =>
  changes.map(({ status }) => status);

const header = 'method.response.header.Location';

/** Somebody else's call on what a plan changes, and which of the plan's operations it is about. */
const foreign: Readonly<Record<string, (plan: Plan) => readonly Call[]>> = {
  'roll-back-alias': ({ operations: [move] }) => [
    { ...move!, input: { ...without(move!.input, 'RevisionId'), FunctionVersion: '1' } },
  ],
  'raise-stage-throttle': ({ operations: [raise] }) => [
    {
      ...raise!,
      input:
        raise!.service === 'apigatewayv2'
          ? limitedTo(77, raise!.input)
          : { ...raise!.input, patchOperations: patchesOf(raise!, '77') },
    },
  ],
  'raise-usage-plan-throttle': ({ operations: [raise] }) => [
    { ...raise!, input: { ...raise!.input, patchOperations: patchesOf(raise!, '77') } },
  ],
  'raise-reserved-concurrency': ({ operations: [raise] }) => [
    { ...raise!, input: { ...raise!.input, ReservedConcurrentExecutions: 7 } },
  ],
  'raise-function-memory': ({ operations: [raise] }) => [
    { ...raise!, input: { ...without(raise!.input, 'RevisionId'), MemorySize: 777 } },
  ],
  'scale-out-ecs-service': ({ operations: [scale] }) => [
    { ...scale!, input: { ...scale!.input, desiredCount: 3 } },
  ],
  'correct-health-check': ({ operations: [correct] }) => [
    { ...correct!, input: { ...correct!.input, HealthCheckPort: '7777' } },
  ],
  'add-default-integration-response': ({ operations: [add] }) => [
    ...add!.undo,
    { ...add!, input: { ...add!.input, selectionPattern: '5.*' } },
  ],
  'add-method-response': ({ operations: [add] }) => [
    ...add!.undo,
    { ...add!, input: { ...add!.input, responseParameters: { [header]: false } } },
  ],
  'grant-invoke': ({ operations: [grant] }) => [
    ...grant!.undo,
    {
      ...grant!,
      input: { ...grant!.input, SourceArn: `${String(grant!.input['SourceArn'])}/GET` },
    },
  ],
};

const without = (input: Call['input'], field: string): Call['input'] =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name !== field));
const patchesOf = ({ input }: Call, value: string) =>
  (input['patchOperations'] as object[]).map((patch) => ({ ...patch, value }));

const limitedTo = (limit: number, input: Call['input']): Call['input'] =>
  JSON.parse(
    JSON.stringify(input, (name, value: unknown) =>
      name.startsWith('Throttling') ? limit : value,
    ),
  ) as Call['input'];

const isStale: unknown = expect.objectContaining({ name: 'PlanIsStale' });

/** Remedies with the kinds of API on which they write something of their own. */
const tried = remedies
  .filter(({ id }) => !final.has(id))
  .flatMap(({ id, apis, writes }) => [
    ...(apis.some((one) => one === 'REST') ? [[id, 'REST'] as const] : []),
    ...(writes.some((one) => one.startsWith('apigatewayv2:')) ? [[id, 'HTTP'] as const] : []),
  ]);

describe.each(tried)('%s of a %s API', (remedy, kind) => {
  let world: BrokenWorld;
  let before: string;

  /** Takes a plan back, and finds the account byte for byte as it was. */
  const undone = async (plan: Plan) => {
    const { kept } = await world.undo(plan);
    const left = stays[remedy] ?? [];
    expect(kept.map(({ operationId }) => operationId)).toEqual(left);
    expect(left.length > 0 ? world.withoutNewVersions() : world.snapshot()).toBe(before);
  };

  beforeAll(async () => {
    world = await BrokenWorld.of(remedy, kind);
    before = world.snapshot();
  });
  afterEach(() => {
    world.restore();
    expect(world.snapshot()).toBe(before);
    expect([...world.ledger.refused]).toEqual([]);
  });

  test('applied and undone, once or twice: the account is byte for byte what it was', async () => {
    const plan = world.plan();
    expect(plan.remedy).toBe(remedy);
    const record = await world.apply(plan);
    expect(statuses(record)).toEqual(plan.operations.map(() => 'applied'));
    expect(world.snapshot()).not.toBe(before);
    await undone(plan);
    await undone(plan);
    // What was undone is not carried out again: another plan has to be made and approved.
    await expect(world.apply(plan)).rejects.toThrow(isStale);
  });

  describe.each<Place>(['before the call', 'after the call'])('killed %s', (where) => {
    test('resumes, and nothing is done twice', async () => {
      for (const nth of world.original.operations.keys()) {
        const plan = world.plan();
        await world.applyAndDie(plan, where, nth);
        const record = await world.apply(plan);
        expect(statuses(record)).toEqual(plan.operations.map(() => 'applied'));
        await undone(plan);
        world.restore();
      }
    });

    test('is undone', async () => {
      for (const nth of world.original.operations.keys()) {
        const plan = world.plan();
        await world.applyAndDie(plan, where, nth);
        const { kept } = await world.undo(plan);
        expect(kept.every(({ operationId }) => stays[remedy]?.includes(operationId))).toBe(true);
        expect(kept.length > 0 ? world.withoutNewVersions() : world.snapshot()).toBe(before);
        world.restore();
      }
    });
  });

  test('a plan that fails half-way is undone by who applies it', async () => {
    for (const nth of world.original.operations.keys()) {
      await expect(world.apply(world.plan(), failingAt(nth))).rejects.toThrow('Out of order');
      const left = (stays[remedy] ?? []).length > 0;
      expect(left ? world.withoutNewVersions() : world.snapshot()).toBe(before);
      world.restore();
    }
  });

  const meddling = foreign[remedy];
  if (meddling) {
    const meddle = (calls: readonly Call[]) => {
      for (const { service, action, input } of calls)
        world.simulation.account.call(service as ServiceId, action, input);
    };

    test('somebody else changes it before: the plan is stale, and nothing is written', async () => {
      const plan = world.plan();
      const made = plan.operations.flatMap((one) => one.undo);
      // Where the plan makes something, there is nothing yet that could be taken away.
      meddle(meddling(plan).filter((call) => !made.includes(call)));
      const meddled = world.snapshot();
      await expect(world.apply(plan)).rejects.toThrow(isStale);
      expect(world.snapshot()).toBe(meddled);
      expect(await world.journal(plan)).toEqual([]);
    });

    test('somebody else changes it after: their value stays, and the journal says so', async () => {
      const plan = world.plan();
      await world.apply(plan);
      meddle(meddling(plan));
      const meddled = world.snapshot();
      const { kept } = await world.undo(plan);
      expect(statuses({ changes: kept })).toContain('skipped-modified');
      expect(statuses({ changes: await world.journal(plan) })).toContain('skipped-modified');
      if (plan.operations.length === 1) expect(world.snapshot()).toBe(meddled);
    });
  }

  test('a plan for another state of the world is stale, and nothing is written', async () => {
    const [first, ...others] = world.original.operations;
    const plan = {
      ...world.plan(),
      operations: [{ ...first!, expects: { 'was seen': 'otherwise' } }, ...others],
    };
    await expect(world.apply(plan)).rejects.toThrow(isStale);
    expect(world.snapshot()).toBe(before);
    expect(await world.journal(plan)).toEqual([]);
  });
});

test('the report says that a value of somebody else was left alone', async () => {
  const scenario = loadScenario('useless-fix-undone');
  let meddled = false;
  const run = await runScenario(scenario, {
    template,
    observe: (moment, { account }) => {
      if (meddled || moment.kind !== 'state' || moment.event.state !== 'Wait for metrics') return;
      meddled = true;
      account.call('lambda', 'UpdateAlias', {
        FunctionName: 'orders',
        Name: 'live',
        FunctionVersion: '$LATEST',
      });
    },
  });
  const [incident] = run.incidents;
  const statusesOfAll = incident!.report.attempts.flatMap((attempt) => statuses(attempt));
  expect(statusesOfAll).toContain('skipped-modified');
  expect(incident!.html).toContain(say('report.status-skipped-modified'));
});

test('a request that only AWS can decide about stays, and is said to stay', async () => {
  const world = await BrokenWorld.of('request-account-throttle-increase');
  const plan = world.plan();
  await world.apply(plan);
  const { kept, undone } = await world.undo(plan);
  expect(undone).toEqual([]);
  expect(kept.map(({ status }) => status)).toEqual(['applied']);
});

/** An environment in which the nth write is refused by AWS. */
function failingAt(nth: number): (environment: Environment) => Environment {
  let writes = 0;
  const failing = (environment: Environment): Environment => ({
    ...environment,
    // In a session, too: who writes has taken a role.
    as: (credentials) => failing(environment.as!(credentials)),
    client: (constructor, options) => {
      const client = environment.client(constructor, options) as {
        send(command: object): Promise<unknown>;
      };
      const service = Object.entries(clients).find(([, name]) => name === constructor.name)?.[0];
      return {
        send(command: object) {
          const name = `${service}:${command.constructor.name.replace(/Command$/, '')}`;
          if (Object.hasOwn(readsOfWrites, name) && writes++ === nth)
            throw awsError('InvalidParameterException', 'Out of order');
          return client.send(command);
        },
      } as never;
    },
  });
  return failing;
}

const clients = {
  apigateway: 'APIGatewayClient',
  apigatewayv2: 'ApiGatewayV2Client',
  lambda: 'LambdaClient',
  ec2: 'EC2Client',
  ecs: 'ECSClient',
  elbv2: 'ElasticLoadBalancingV2Client',
  'service-quotas': 'ServiceQuotasClient',
};
