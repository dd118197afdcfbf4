import type { ServiceId } from '../core/model/calls.ts';
import { InvalidInput } from '../core/model/errors.ts';
import { explained, problemsOf } from '../core/model/explained.ts';
import { policySettingsSchema, verificationSettingsSchema } from '../core/model/settings.ts';
import type { Authorize } from './account/account.ts';
import { Breaker, describe } from './break-world.ts';
import { BeyondSimulator } from './beyond-simulator.ts';
import type { Template } from './cloud/template.ts';
import { incidentsOf, type SimulatedIncident } from './incidents.ts';
import type { Moment, Observer, Question } from './moments.ts';
import type { Break, Scenario } from './scenario.ts';
import { Simulation } from './simulation.ts';
import { deployedTemplate } from './template-file.ts';
import { withStreams } from './streams.ts';
import { type Rung, withTelemetry } from './telemetry.ts';
import { worldOf } from './worlds/find.ts';

export type Answer = Scenario['operator']['answer'];

export interface RunOptions {
  readonly template: Template;
  readonly observe?: (moment: Moment, simulation: Simulation) => void;
  /** Asked instead of the scenario's operator, for a person at a terminal. */
  readonly decide?: (question: Question) => Promise<Answer>;
  readonly authorize?: (simulation: Simulation) => Authorize;
  /** Called before time passes, by whoever breaks calls and invocations. */
  readonly prepare?: (simulation: Simulation) => void;
  /** Which logs the stages write, instead of those of the world. */
  readonly telemetry?: Rung;
}

/** What came of a scenario. */
export interface Run {
  readonly simulation: Simulation;
  /** The incidents, oldest first. */
  readonly incidents: readonly SimulatedIncident[];
  /** Whether the product's account is what it was when the first incident opened. */
  readonly unchanged: boolean;
  /** The subjects of the mails that were sent. */
  readonly subjects: readonly string[];
  /** Which logs the stages wrote, where it was not the world's choice. */
  readonly telemetry: Rung | undefined;
  readonly simulatedSeconds: number;
  readonly wallMilliseconds: number;
}

/** What the product might change, and what nobody but it and the scenario does. */
const configuration: readonly ServiceId[] = [
  'apigateway',
  'apigatewayv2',
  'lambda',
  'ec2',
  'elbv2',
  'service-quotas',
];
/** Minutes after the last break in which an alarm must fire, or none will. */
const patience = 25;
const minute = 60_000;

/**
 * Runs a scenario from its start until every execution has ended.
 * @throws InvalidInput where the scenario asks for a world, a setting or a name that does not exist, for a call that AWS
 * refuses, or for something that the simulator cannot do
 */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<Run> {
  const started = performance.now();
  const { telemetry } = options;
  const asWritten = worldOf(scenario);
  const world = telemetry ? withTelemetry(asWritten, telemetry) : asWritten;
  const beginning = world.start;
  const subjects: string[] = [];
  let before: string | undefined;
  const asked: Observer = (moment) => {
    if (moment.kind === 'execution-started') before ??= snapshot();
    if (moment.kind === 'asked') arrange(moment.question);
    if (moment.kind === 'message') subjects.push(moment.subject);
    options.observe?.(moment, simulation);
  };
  const simulation = new Simulation({
    world,
    seed: scenario.seed,
    template: allowsTests(scenario) ? deployedTemplate(true) : options.template,
    variables: settingsOf(scenario),
    aws: scenario.aws,
    observe: asked,
  });
  if (options.authorize) simulation.account.authorize = options.authorize(simulation);
  options.prepare?.(simulation);
  const snapshot = () => simulation.account.snapshot(configuration);
  const breaker = new Breaker(simulation);
  const doBreak = (step: Break, place: string) => {
    try {
      breaker.apply(step);
    } catch (cause) {
      throw refusal(scenario, step, place, cause);
    }
  };
  const { surroundings, names } = simulation;
  surroundings.traffic = withStreams(surroundings.traffic, scenario.traffic, names);
  for (const [index, step] of scenario.breaks.entries())
    simulation.schedule(after(beginning, step.at), () => doBreak(step, `breaks[${index}]`));

  const arrange = (question: Question) => {
    const { after: delay, answer, meanwhile } = scenario.operator;
    simulation.schedule(after(simulation.clock.now(), delay), async () => {
      const given = options.decide ? await options.decide(question) : answer;
      if (given === 'silent') return;
      simulation.decide(question, given);
      for (const [index, step] of meanwhile.entries())
        doBreak(step, `operator.meanwhile[${index}]`);
    });
  };

  const lastBreak = Math.max(0, ...scenario.breaks.map(({ at }) => at)) * 1000;
  const lastChance = beginning.getTime() + lastBreak + patience * minute;
  const quiet = () => {
    const { executions, clock } = simulation;
    const now = clock.now().getTime();
    if (executions.open > 0 || now <= beginning.getTime() + lastBreak) return false;
    return executions.results.size > 0 || now >= lastChance;
  };
  try {
    await simulation.advance(after(beginning, scenario.limit * 60), quiet);
  } catch (cause) {
    if (!(cause instanceof BeyondSimulator)) throw cause;
    throw new InvalidInput(`${scenario.name}: ${cause.message}`, { cause });
  } finally {
    simulation.executions.abandon();
  }
  return {
    simulation,
    incidents: incidentsOf(simulation),
    subjects,
    telemetry,
    unchanged: before === undefined || before === snapshot(),
    simulatedSeconds: (simulation.clock.now().getTime() - beginning.getTime()) / 1000,
    wallMilliseconds: performance.now() - started,
  };
}

/** What a person who wrote the scenario needs to know of a break that could not be done: where it stands, and why not. */
function refusal({ name }: Scenario, step: Break, place: string, cause: unknown): InvalidInput {
  const { name: error, message } = cause instanceof Error ? cause : new Error(String(cause));
  const why = error === 'InvalidInput' ? message : `${error}: ${message}`;
  return new InvalidInput(`${name}: ${place}, ${describe(step)}: ${why}`, { cause });
}

const after = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);

/** Whether the scenario's deployment may run methods as tests: only then its roles allow it. */
function allowsTests({ policy }: Scenario): boolean {
  const { data } = explained(policySettingsSchema, policy);
  return data?.probe.enabled === true && data.probe.requests.length > 0;
}

/** The scenario's policy and verification as the deployment would hand them to its Lambdas. */
function settingsOf(scenario: Scenario): Record<string, string> {
  const policy = explained(policySettingsSchema, scenario.policy);
  const verification = explained(verificationSettingsSchema, scenario.verification);
  for (const result of [policy, verification]) {
    if (!result.success) throw new InvalidInput(`${scenario.name}: ${problemsOf(result.error)}`);
  }
  return {
    GATEWAY_MEDIC_POLICY: JSON.stringify(policy.data),
    GATEWAY_MEDIC_VERIFICATION: JSON.stringify(verification.data),
  };
}
