import type { Environment } from '../core/aws/environment.ts';
import { trackTargets } from './account/application-autoscaling/tracking.ts';
import { Account, type Authorize, type Principal } from './account/account.ts';
import { identifiers } from './account/identifiers.ts';
import { services } from './account/services.generated.ts';
import { VirtualClock } from './clock.ts';
import { evaluateAlarms } from './cloud/alarms/index.ts';
import { type DeployedFunction, type Deployment, deploy, stackName } from './cloud/deployment.ts';
import { Executions } from './cloud/executions.ts';
import { handlers } from './cloud/handlers.ts';
import { noConcurrency, within } from './cloud/sandbox.ts';
import { matches } from './cloud/rules.ts';
import type { Template } from './cloud/template.ts';
import { impose } from './conditions/impose.ts';
import type { AwsConditions } from './conditions/schema.ts';
import type { Probe } from '../core/model/front/probe.ts';
import { simulatedProbe } from './front/probe.ts';
import { newDataPlane } from './gateway/data-plane.ts';
import { emitServices } from './gateway/emit/task-metrics.ts';
import { serve } from './gateway/serve.ts';
import { testInvoke } from './gateway/test-invoke.ts';
import type { World } from './gateway/world.ts';
import { loaded } from './loaded.ts';
import type { Happening, Observer, Question } from './moments.ts';
import { healthChecks } from './network/health.ts';
import type { HealthChecks } from './network/health-checks.ts';
import type { Names } from './placeholders.ts';
import { productEnvironment } from './product-environment.ts';
import { generator } from './random.ts';
import { RetryingClients } from './retrying-clients.ts';
import type { Surroundings } from './surroundings.ts';
import { generate } from './traffic.ts';
import { builtIn, type WorldName } from './worlds/index.ts';
import { beginning, type PlacedWorld } from './worlds/world.ts';

export interface SimulationOptions {
  readonly world: WorldName | PlacedWorld;
  readonly seed: number;
  /** The synthesized template; absent: nothing is deployed, for facts and checks alone. */
  readonly template?: Template;
  /** Environment variables of every Lambda that replace the template's. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Checks each call of the product against its role; absent: everything is allowed. */
  readonly authorize?: Authorize;
  readonly observe?: Observer;
  /** How AWS itself behaves; absent: as kindly as can be. */
  readonly aws?: AwsConditions | undefined;
}

export { beginning };
const minute = 60_000;
/** How long a world has stood when its story begins: its links are up, its deployments are not recent. */
const age = 24 * 60 * minute;

/**
 * A simulated account with the product deployed in it. Time passes only in {@link advance}; then clients send requests,
 * alarms are evaluated at every full minute, and executions go on until they wait for a later time.
 */
export class Simulation {
  readonly clock: VirtualClock;
  readonly account: Account;
  readonly surroundings: Surroundings;
  /** What scenarios may call the world's things. */
  readonly names: Names;
  readonly executions: Executions;
  /** Set by whoever breaks invocations: stands around each one of the product's Lambdas. */
  aroundInvocation: (deployed: DeployedFunction, run: () => Promise<unknown>) => Promise<unknown> =
    (_, run) => run();
  readonly #deployment: Deployment | undefined;
  readonly #world: Omit<World, 'now'>;
  readonly #random: () => number;
  readonly #health: HealthChecks;
  readonly #clients = new RetryingClients();
  readonly #observe: Observer;
  #scheduled: { at: number; act: () => void | Promise<void> }[] = [];

  constructor(options: SimulationOptions) {
    const { seed } = options;
    this.#random = generator(seed + 1);
    this.#observe = options.observe ?? (() => {});
    const world = typeof options.world === 'string' ? builtIn(options.world) : options.world;
    const { accountId, region, start } = world;
    this.clock = new VirtualClock(new Date(start.getTime() - age));
    this.account = new Account({
      accountId,
      region,
      now: () => this.clock.now(),
      services,
      seed,
    });
    const { surroundings, names } = world.build(this.account);
    this.clock.moveTo(start.getTime());
    this.surroundings = surroundings;
    this.#health = healthChecks(this.account, surroundings, this.clock.now());
    this.#world = {
      account: this.account,
      surroundings,
      random: this.#random,
      ids: identifiers(seed + 3),
      dataPlane: newDataPlane(),
    };
    if (options.template) {
      const place = { accountId, region, stackName };
      this.#deployment = deploy(options.template, place, this.account, options.variables);
    }
    this.names = { ...names, incidentTable: this.variables['GATEWAY_MEDIC_TABLE'] };
    this.executions = new Executions({
      clock: this.clock,
      machines: this.#deployment?.machines ?? new Map(),
      invoke: (arn, payload) => this.invoke(arn, payload),
      tell: (moment) => this.tell(moment),
      seed,
    });
    this.account.hooks = {
      targetHealth: (_, arn, at) => this.#health.of(arn, at ?? this.clock.now()),
      startExecution: (_, input) =>
        this.executions.start(input.stateMachineArn, input.input ?? '{}', input.name),
      describeExecution: (_, arn) => this.executions.describe(arn),
      listExecutions: (_, machine) => this.executions.of(machine),
      machineTags: (_, arn) => this.#deployment?.machineTags.get(arn),
      sendTask: (_, token, result) => this.executions.answer(token, result),
      imageStarts: (image) => surroundings.images?.[image]?.starts !== false,
      testInvoke: (_, request) => testInvoke({ ...this.#world, now: this.clock.now() }, request),
      later: (_, seconds, act) =>
        this.schedule(new Date(this.clock.now().getTime() + seconds * 1000), act),
      publish: (_, { subject, text }) =>
        this.tell({ kind: 'message', subject: subject ?? '', text }),
    };
    if (options.authorize) this.account.authorize = options.authorize;
    if (options.aws)
      impose(this.account, options.aws, {
        beginning,
        functions: [...(this.#deployment?.functions.values() ?? [])],
        clock: this.clock,
        random: generator(seed + 5),
      });
  }

  /** The network as the clients of the account's APIs have it. */
  get probe(): Probe {
    return simulatedProbe(() => ({ ...this.#world, now: this.clock.now() }));
  }

  /** What the product's roles are in this deployment; empty where nothing is deployed. */
  get deployment(): Deployment | undefined {
    return this.#deployment;
  }

  /** The environment variables of the deployed Lambdas. */
  get variables(): Readonly<Record<string, string>> {
    return this.#deployment?.functions.values().next().value?.variables ?? {};
  }

  /** Answers a question as an operator does: by starting the decision state machine. */
  decide({ incidentId, planHash }: Question, answer: 'approve' | 'reject', by = 'operator'): void {
    const machine = this.variables['GATEWAY_MEDIC_DECISION_STATE_MACHINE'] ?? '';
    this.tell({ kind: 'answered', answer, by });
    this.executions.start(machine, JSON.stringify({ incidentId, planHash, answer, by }));
  }

  /** Tells the observer what just happened. */
  tell(happening: Happening): void {
    this.#observe({ at: this.clock.now(), ...happening });
  }

  /** Has `act` happen at a moment that is still to come. */
  schedule(at: Date, act: () => void | Promise<void>): void {
    this.#scheduled.push({ at: at.getTime(), act });
    this.#scheduled.sort((a, b) => a.at - b.at);
  }

  /** An environment in which `core` sees the simulated account; see {@link productEnvironment}. */
  environment(
    principal: Principal,
    variables: Readonly<Record<string, string>>,
    alive?: () => void,
  ): Environment {
    return productEnvironment(this, { principal, variables, ...(alive && { alive }) });
  }

  /** Puts an event on the bus: every rule that matches starts its state machines. @returns how many were started */
  deliver(event: unknown): number {
    const matching = this.#deployment?.rules.filter(({ pattern }) => matches(pattern, event)) ?? [];
    const machines = matching.flatMap(({ targets }) => targets);
    for (const machine of machines) this.executions.start(machine, JSON.stringify(event));
    return machines.length;
  }

  /** Lets simulated time pass until `until`, or until `enough` says so. */
  async advance(until: Date, enough: () => boolean = () => false): Promise<void> {
    await loaded();
    await this.clock.settled();
    while (this.clock.now() < until && !enough()) {
      const now = this.clock.now().getTime();
      const next = Math.min(
        until.getTime(),
        now - (now % minute) + minute,
        Math.max(now, this.#scheduled[0]?.at ?? Infinity),
        Math.max(now, this.clock.nextWake ?? Infinity),
      );
      this.#health.look(this.clock.now());
      this.#health.whileStill(() => this.serve(now, next));
      this.clock.moveTo(next);
      if (next % minute === 0 && next > now) {
        this.tell({ kind: 'minute' });
        emitServices({ ...this.#world, now: this.clock.now() });
        trackTargets(this.account);
        this.evaluateAlarms();
        this.invokeScheduled(next);
      }
      await this.clock.settled();
      await this.actUntil(next);
    }
  }

  private serve(from: number, to: number): void {
    const until = new Date(to);
    const arriving = generate(this.surroundings.traffic, new Date(from), until, this.#random);
    const { account, surroundings, random, ids, dataPlane } = this.#world;
    for (const request of this.#clients.among(arriving, until)) {
      // Written out: requests are many, and a spread costs more than some of their phases.
      const world = { account, surroundings, random, ids, dataPlane, now: request.at };
      this.#clients.noted(serve(world, request));
    }
  }

  private evaluateAlarms(): void {
    for (const event of evaluateAlarms(this.account, this.clock.now())) {
      const { alarmName, state } = event.detail;
      this.tell({ kind: 'alarm', name: alarmName, state: state.value, reason: state.reason });
      this.deliver(event);
    }
  }

  /** What Lambda tries again, and leaves to a queue then, has no part in a scenario. */
  private invokeScheduled(moment: number): void {
    for (const { every, functionArn, input } of this.#deployment?.schedules ?? [])
      if (((moment - beginning.getTime()) / minute) % every === 0)
        this.invoke(functionArn, input).catch(() => {});
  }

  private async actUntil(moment: number): Promise<void> {
    while (this.#scheduled[0] && this.#scheduled[0].at <= moment) {
      await this.#scheduled.shift()?.act();
      await this.clock.settled();
    }
  }

  private async invoke(arn: string, payload: unknown): Promise<unknown> {
    const deployed = this.#deployment?.functions.get(arn);
    const step = deployed && handlers[deployed.handler];
    if (!step) throw new Error(`The simulator has no handler for ${arn}.`);
    const { role, variables, timeout } = deployed;
    if (this.account.conditions?.startsLambdas(this.clock.now()) === false) throw noConcurrency();
    // A Lambda's payload and answer are JSON: what does not survive it would not survive AWS either.
    const input: unknown = JSON.parse(JSON.stringify(payload));
    const answer = await within(this.clock, timeout, (alive) =>
      this.aroundInvocation(deployed, () =>
        step.in(this.environment(role, variables, alive))(input),
      ),
    );
    if (deployed.handler === 'request-approval.handler')
      this.tell({ kind: 'asked', question: payload as Question });
    return JSON.parse(JSON.stringify(answer ?? null));
  }
}
