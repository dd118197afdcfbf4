import type { Environment } from '../../../core/aws/environment.ts';
import { apply } from '../../../core/changes/apply.ts';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import type { Journal } from '../../../core/changes/journal.ts';
import { undo, type Undone } from '../../../core/changes/undo.ts';
import type { ServiceId } from '../../../core/model/calls.ts';
import { type Plan, planSchema } from '../../../core/model/plan.ts';
import type { ApiGatewayState } from '../../../simulator/account/apigateway/state.ts';
import type { ApiGatewayV2State } from '../../../simulator/account/apigatewayv2/state.ts';
import type { DynamoDbState } from '../../../simulator/account/dynamodb/state.ts';
import type { LambdaState } from '../../../simulator/account/lambda/state.ts';
import { keySpaces } from '../../../core/model/key-space.ts';
import { MustWait } from '../../../core/model/errors.ts';
import { Breaker } from '../../../simulator/break-world.ts';
import { documentText } from '../../../simulator/incidents.ts';
import { loadScenario, scenarioNames } from '../../../simulator/scenario-files.ts';
import type { Question } from '../../../simulator/moments.ts';
import { beginning, Simulation } from '../../../simulator/simulation.ts';
import { deployedTemplate } from '../../../simulator/template-file.ts';
import { worldOf } from '../../../simulator/worlds/find.ts';
import { newLedger, roleAuthorizer } from '../../support/role-authorizer.ts';

const template = deployedTemplate();
const services = [
  'apigateway',
  'apigatewayv2',
  'lambda',
  'ec2',
  'ecs',
  'elbv2',
  'service-quotas',
] as const;
const day = 86_400_000;

/** Fields that AWS itself moves on with every write and that no call can set back. */
const awsKept = new Set([
  'lastUpdatedDate',
  'LastUpdatedDate',
  'LastModified',
  'revisionId',
  'RevisionId',
  // Requests move it; what counts of it is what GetUsage tells.
  'usage',
  // What a service of ECS has been through, and targets that it took away.
  'events',
  'updatedAt',
  'draining',
]);

/** A world that is broken, with the plan that the product made for it and nobody approved. */
export class BrokenWorld {
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

  static async of(remedy: string, kind: 'REST' | 'HTTP' = 'REST'): Promise<BrokenWorld> {
    const scenarios = scenarioNames()
      .map((name) => loadScenario(name))
      .filter(({ expect: { remedy: expected } }) => expected === remedy);
    const fitting = scenarios.filter(({ world }) => (world === 'storefront') === (kind === 'HTTP'));
    // An AWS that behaves as usual, where there is a choice.
    const scenario = fitting.find(({ aws }) => aws === undefined) ?? fitting[0];
    if (!scenario) throw new Error(`No scenario of a ${kind} API expects ${remedy}.`);
    let question: Question | undefined;
    const simulation = new Simulation({
      world: worldOf(scenario),
      seed: scenario.seed,
      template,
      aws: scenario.aws,
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
    const states = services.map((id) => (id === 'apigatewayv2' ? this.served() : this.state(id)));
    return JSON.stringify([...states, ...this.quotas()], (key, value: unknown) =>
      awsKept.has(key) ? undefined : value,
    );
  }

  /** HTTP APIs keep a deployment for each change, which no call takes away: what the stages serve is what counts. */
  private served(): object {
    const state = this.simulation.account.state<ApiGatewayV2State>('apigatewayv2');
    const apis = Object.values(state.apis).map(({ deployments, stages, ...api }) => ({
      ...api,
      stages: Object.values(stages).map(
        ({ DeploymentId = '', LastDeploymentStatusMessage: message, ...stage }) => ({
          ...stage,
          message: message?.replace(DeploymentId, ''),
          serves: deployments[DeploymentId]?.snapshot,
        }),
      ),
    }));
    return { ...state, apis };
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

/** Where a process dies. */
export type Place = 'before the call' | 'after the call';
