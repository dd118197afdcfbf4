import type { AccountCall } from '../../simulator/account/account.ts';
import type { LogsState } from '../../simulator/account/logs/state.ts';
import { awsSchema } from '../../simulator/conditions/schema.ts';
import { measuredLatencies, unmeasuredLatency } from '../../simulator/conditions/latencies.ts';
import type { Moment } from '../../simulator/moments.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

/** One incident as it was played on the virtual clock. Seconds are simulated: the machine's own speed is not in them. */
export interface PlayedIncident {
  readonly calls: readonly AccountCall[];
  /** How many of them were made before the diagnosis, from the first alarm on. */
  readonly callsToDiagnosis: number;
  /** Names of the states entered, in order. */
  readonly states: readonly string[];
  /** Seconds from the start of the first execution to the end of *Diagnose*. */
  readonly toDiagnosis: number;
  /** Seconds of each invocation of a Lambda. */
  readonly invocations: readonly number[];
  /** Bytes that queries of Logs Insights scanned. */
  readonly scanned: number;
  /** The cause that was found first; null: none. */
  readonly cause: string | null;
  /** What was not read, or only in part. */
  readonly cuts: readonly string[];
}

/** How AWS is to answer. */
export interface Surroundings {
  /** Seconds that a call takes, by service; absent: as measured. */
  readonly calls?: Readonly<Record<string, number>>;
  /** Seconds that every other call takes. */
  readonly call?: number;
  /** Seconds that a query takes. */
  readonly query?: number;
  /** Whether AWS's limits hold. */
  readonly quotas?: boolean;
}

/** Plays one incident on a world that `prepare` may have made larger. */
export async function playIncident(
  name: string,
  prepare: (simulation: Simulation) => void = () => {},
  {
    calls = measuredLatencies,
    call = unmeasuredLatency,
    query = 0,
    quotas = true,
  }: Surroundings = {},
): Promise<PlayedIncident> {
  const marks = { started: 0, diagnosed: 0, first: 0, last: 0 };
  const states: string[] = [];
  const entered = new Map<string, number>();
  const invocations: number[] = [];
  const observe = (moment: Moment, { account }: Simulation) => {
    const at = moment.at.getTime();
    if (moment.kind === 'execution-started' && marks.started === 0) {
      marks.started = at;
      marks.first = account.calls.length;
    }
    if (moment.kind !== 'state') return;
    const { kind, state } = moment.event;
    const key = `${moment.execution} ${state}`;
    if (kind === 'entered') {
      states.push(state);
      entered.set(key, at);
    }
    if (kind !== 'exited' || moment.event.type !== 'Task') return;
    if (state !== 'Wait for approval') invocations.push((at - (entered.get(key) ?? at)) / 1000);
    if (state !== 'Diagnose' || marks.diagnosed > 0) return;
    marks.diagnosed = at;
    marks.last = account.calls.length;
  };
  const scenario = loadScenario(name);
  const { simulation, incidents } = await runScenario(
    { ...scenario, aws: awsSchema.parse({ quotas, takes: { call, calls, query } }) },
    { template: deployedTemplate(), observe, prepare },
  );
  const diagnosis = incidents[0]?.report.attempts[0]?.diagnosis;
  const { queries } = simulation.account.state<LogsState>('logs');
  return {
    calls: simulation.account.calls.slice(marks.first),
    callsToDiagnosis: marks.last - marks.first,
    states,
    toDiagnosis: (marks.diagnosed - marks.started) / 1000,
    invocations,
    scanned: Object.values(queries).reduce((sum, { bytes }) => sum + bytes, 0),
    cause: diagnosis?.causes[0]?.check ?? null,
    cuts: (diagnosis?.notChecked ?? []).map(({ gap }) => gap.because),
  };
}

/** The calls until the diagnosis, by service. */
export function byService({ calls, callsToDiagnosis }: PlayedIncident): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { service } of calls.slice(0, callsToDiagnosis))
    counts[service] = (counts[service] ?? 0) + 1;
  return counts;
}

/** The calls to API Gateway until the diagnosis, without those by which further alarms of the same moment find their incident. */
export function gatewayCalls({ calls, callsToDiagnosis }: PlayedIncident): number {
  const made = calls
    .slice(0, callsToDiagnosis)
    .filter(({ service }) => service === 'apigateway')
    .map(({ operation }) => operation);
  return made.filter((name, index) => name !== 'GetRestApis' || made.indexOf(name) === index)
    .length;
}
