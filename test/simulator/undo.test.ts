import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Environment } from '../../core/aws/environment.ts';
import { apply } from '../../core/changes/apply.ts';
import { dynamoJournal } from '../../core/changes/dynamo-journal.ts';
import type { Journal } from '../../core/changes/journal.ts';
import { undo, type Undone } from '../../core/changes/undo.ts';
import type { ServiceId } from '../../core/model/calls.ts';
import type { Change } from '../../core/model/change-record.ts';
import { type Call, type Plan, planSchema } from '../../core/model/plan.ts';
import { readsOfWrites } from '../../core/model/write-declarations.generated.ts';
import { say } from '../../core/messages/render.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import type { ApiGatewayState } from '../../simulator/account/apigateway/state.ts';
import type { DynamoDbState } from '../../simulator/account/dynamodb/state.ts';
import type { LambdaState } from '../../simulator/account/lambda/state.ts';
import { awsError } from '../../simulator/account/define-service.ts';
import { keySpaces } from '../../core/model/key-space.ts';
import { MustWait } from '../../core/model/errors.ts';
import { Breaker } from '../../simulator/break-world.ts';
import { documentText } from '../../simulator/incidents.ts';
import { loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';
import type { Question } from '../../simulator/moments.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { beginning, Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import type { WorldName } from '../../simulator/worlds/index.ts';
import { newLedger, roleAuthorizer } from '../support/role-authorizer.ts';

const template = deployedTemplate();
const services = ['apigateway', 'lambda', 'ec2', 'elbv2', 'service-quotas'] as const;
const day = 86_400_000;

/** Requests that nobody can take back: AWS decides about them. */
const final = new Set(['request-account-throttle-increase']);

/** What a remedy's undo leaves where it is, by operation; its documentation says why. */
const stays: Readonly<Record<string, readonly string[]>> = {
  // A published version: nothing points at it any more, and this product deletes no versions.
  'raise-function-timeout': ['publish'],
};

/** Fields that AWS itself moves on with every write and that no call can set back. */
const awsKept = new Set([
  'lastUpdatedDate',
  'LastModified',
  'revisionId',
  'RevisionId',
  // Requests move it; what counts of it is what GetUsage tells.
  'usage',
]);

/** A world that is broken, with the plan that the product made for it and nobody approved. */
class BrokenWorld {
  readonly simulation: Simulation;
  readonly original: Plan;
  readonly ledger = newLedger();
  readonly #saved: Map<ServiceId, Record<string, unknown>>;
  readonly #newestVersions: Readonly<Record<string, number>>;
  #plans = 0;

  private constructor(simulation: Simulation, original: Plan) {
    this.simulation = simulation;
    this.original = original;
    simulation.account.authorize = roleAuthorizer(simulation, { ledger: this.ledger });
    simulation.surroundings.traffic = [];
    this.#saved = new Map(services.map((id) => [id, structuredClone(this.state(id))]));
    const { functions } = simulation.account.state<LambdaState>('lambda');
    this.#newestVersions = Object.fromEntries(
      Object.entries(functions).map(([name, { nextVersion }]) => [name, nextVersion]),
    );
  }

  private state = (id: ServiceId) => this.simulation.account.state<Record<string, unknown>>(id);

  static async of(remedy: string): Promise<BrokenWorld> {
    const scenario = scenarioNames()
      .map((name) => loadScenario(name))
      .find(({ expect: { remedy: expected } }) => expected === remedy);
    if (!scenario) throw new Error(`No scenario expects ${remedy}.`);
    let question: Question | undefined;
    const simulation = new Simulation({
      world: scenario.world as WorldName,
      seed: scenario.seed,
      template,
      observe: (moment) => {
        if (moment.kind === 'asked') question = moment.question;
      },
    });
    const breaker = new Breaker(simulation);
    for (const step of scenario.breaks) {
      // The story before the break is of no interest here.
      const at = beginning.getTime() + Math.max(0, step.at - 240) * 1000;
      simulation.schedule(new Date(at), () => breaker.apply(step));
    }
    const hour = new Date(beginning.getTime() + 3_600_000);
    await simulation.advance(hour, () => question !== undefined);
    const text = documentText(simulation, `incidents/${question?.incidentId}/1/plan.json`);
    // Nobody will answer: the execution would wait for ever, and the process with it.
    simulation.executions.abandon();
    if (text === undefined) throw new Error(`${scenario.name} came to no plan.`);
    return new BrokenWorld(simulation, planSchema.parse(JSON.parse(text)));
  }

  /** The same plan for another incident: what became of the others does not count for it. */
  plan(): Plan {
    this.#plans += 1;
    return { ...this.original, incidentId: `${this.original.incidentId}-${this.#plans}` };
  }

  /** As the Lambda of this name sees the world: with its role. */
  as(worker: 'apply-change' | 'undo-change'): Environment {
    const { simulation } = this;
    const deployed = [...(simulation.deployment?.functions.values() ?? [])].find(
      ({ handler }) => handler === `${worker}.handler`,
    );
    return simulation.environment(deployed?.role ?? '', deployed?.variables ?? {});
  }

  /** The configuration, and what every key has left of its quota, as AWS tells it. */
  snapshot(): string {
    const states = services.map((id) => this.state(id));
    return JSON.stringify([...states, ...this.quotas()], (key, value: unknown) =>
      awsKept.has(key) ? undefined : value,
    );
  }

  private quotas(): object[] {
    const { account, clock } = this.simulation;
    const today = clock.now().toISOString().slice(0, 10);
    return Object.values(account.state<ApiGatewayState>('apigateway').usagePlans)
      .filter(({ plan }) => plan.quota)
      .map(({ plan: { id: usagePlanId } }) =>
        account.call('apigateway', 'GetUsage', { usagePlanId, startDate: today, endDate: today }),
      );
  }

  /** The configuration as if nobody had published a version since it broke. */
  withoutNewVersions(): string {
    const saved = structuredClone(this.state('lambda'));
    const { functions } = this.simulation.account.state<LambdaState>('lambda');
    for (const [name, one] of Object.entries(functions)) {
      const next = this.#newestVersions[name] ?? 1;
      for (const version of Object.keys(one.versions))
        if (Number(version) >= next) delete one.versions[version];
      one.nextVersion = next;
    }
    const snapshot = this.snapshot();
    Object.assign(this.state('lambda'), saved);
    return snapshot;
  }

  /** Breaks the world anew, exactly as it was broken before. */
  restore(): void {
    for (const [id, saved] of this.#saved) {
      const state = this.state(id);
      for (const key of Object.keys(state)) delete state[key];
      Object.assign(state, structuredClone(saved));
    }
  }

  /** Lets time pass until the work is done: some changes take AWS minutes. */
  async over<T>(work: () => Promise<T>): Promise<T> {
    let done = false;
    const working = this.simulation.clock.during(work).finally(() => (done = true));
    working.catch(() => {});
    const end = new Date(this.simulation.clock.now().getTime() + day);
    await this.simulation.advance(end, () => done);
    return working;
  }

  /**
   * Does a step again, as the workflow does, where it has to wait for its turn at the account's gate. The wait takes no time
   * here: requests would be served in it, and use up the quotas that are compared.
   */
  private step<T>(work: () => Promise<T>): Promise<T> {
    const { tables } = this.simulation.account.state<DynamoDbState>('dynamodb');
    const again = (): Promise<T> =>
      work().catch((error: unknown) => {
        if (!(error instanceof MustWait)) throw error;
        for (const { items } of Object.values(tables))
          for (const key of Object.keys(items).filter((one) => one.includes(keySpaces.gate)))
            delete items[key];
        return again();
      });
    return this.over(again);
  }

  apply(plan: Plan, wrap: (environment: Environment) => Environment = (same) => same) {
    const environment = wrap(this.as('apply-change'));
    const journal = dynamoJournal(this.as('apply-change'));
    const waits = (error: unknown) => error instanceof MustWait;
    return this.step(() => apply(environment, plan, journal, waits));
  }

  async undo({ incidentId, hash: planHash }: Plan): Promise<Undone> {
    const environment = this.as('undo-change');
    const journal = dynamoJournal(environment);
    return this.step(async () => {
      const changes = await journal.list(incidentId, planHash);
      return undo(environment, { incidentId, planHash, changes }, journal);
    });
  }

  /**
   * Applies a plan and is killed at its nth operation: what it was about to do next never happens, and nothing is cleaned
   * up.
   */
  async applyAndDie(plan: Plan, where: Place, nth: number): Promise<void> {
    const environment = this.as('apply-change');
    const journal = dynamoJournal(environment);
    const never = new Promise<never>(() => {});
    let died = () => {};
    const death = new Promise<void>((resolve) => (died = resolve));
    const mortal: Journal = {
      ...journal,
      add: async (change) => {
        const added = await journal.add(change);
        if (change.index !== nth || where === 'after the call') return added;
        died();
        return never;
      },
      advance: async (from, to) => {
        if (from.index !== nth) return journal.advance(from, to);
        died();
        return never;
      },
    };
    await this.over(() => Promise.race([death, apply(environment, plan, mortal)]));
  }

  journal = ({ incidentId, hash }: Plan) =>
    dynamoJournal(this.as('undo-change')).list(incidentId, hash);
}

type Place = 'before the call' | 'after the call';

const statuses = ({ changes }: { readonly changes: readonly Change[] }) =>
  changes.map(({ status }) => status);

/** Somebody else's call on what a plan changes, and which of the plan's operations it is about. */
const foreign: Readonly<Record<string, (plan: Plan) => readonly Call[]>> = {
  'roll-back-alias': ({ operations: [move] }) => [
    { ...move!, input: { ...without(move!.input, 'RevisionId'), FunctionVersion: '1' } },
  ],
  'raise-stage-throttle': ({ operations: [raise] }) => [
    { ...raise!, input: { ...raise!.input, patchOperations: patchesOf(raise!, '77') } },
  ],
  'raise-usage-plan-throttle': ({ operations: [raise] }) => [
    { ...raise!, input: { ...raise!.input, patchOperations: patchesOf(raise!, '77') } },
  ],
  'raise-reserved-concurrency': ({ operations: [raise] }) => [
    { ...raise!, input: { ...raise!.input, ReservedConcurrentExecutions: 7 } },
  ],
  'correct-health-check': ({ operations: [correct] }) => [
    { ...correct!, input: { ...correct!.input, HealthCheckPort: '7777' } },
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

const isStale: unknown = expect.objectContaining({ name: 'PlanIsStale' });

describe.each(remedies.filter(({ id }) => !final.has(id)).map(({ id }) => id))('%s', (remedy) => {
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
    world = await BrokenWorld.of(remedy);
    before = world.snapshot();
  }, 60_000);
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
    // What was taken back is not carried out again: another plan has to be made and approved.
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
}, 60_000);

test('a request that only AWS can decide about stays, and is said to stay', async () => {
  const world = await BrokenWorld.of('request-account-throttle-increase');
  const plan = world.plan();
  await world.apply(plan);
  const { kept, undone } = await world.undo(plan);
  expect(undone).toEqual([]);
  expect(kept.map(({ status }) => status)).toEqual(['applied']);
}, 60_000);

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
  lambda: 'LambdaClient',
  ec2: 'EC2Client',
  elbv2: 'ElasticLoadBalancingV2Client',
  'service-quotas': 'ServiceQuotasClient',
};
