import type { AccountCall } from '../../simulator/account/account.ts';
import { loadScenario } from '../../simulator/library.ts';
import type { Moment } from '../../simulator/moments.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

/** A call with the real time that it took, milliseconds since the process began. */
export interface TimedCall extends AccountCall {
  readonly began: number;
  readonly ended: number;
}

/** What one incident cost. */
export interface IncidentCost {
  readonly calls: readonly TimedCall[];
  /** Names of the states entered, in order. */
  readonly states: readonly string[];
  /** Real milliseconds from the start of the execution to the end of `Diagnose`, at {@link callLatency} a call. */
  readonly toDiagnosis: number;
  /** Real moment of the end of `Diagnose`. */
  readonly diagnosedAt: number;
  /** Real milliseconds per Lambda invocation, by state. */
  readonly durations: readonly { readonly state: string; readonly milliseconds: number }[];
}

/** Milliseconds that every AWS call is made to take. */
export const callLatency = 80;

/** Plays one incident with every call taking its time, on an API that `prepare` may have made larger. */
export async function measureIncident(
  name: string,
  prepare: (simulation: Simulation) => void = () => {},
): Promise<IncidentCost> {
  const calls: TimedCall[] = [];
  const states: string[] = [];
  const durations: { state: string; milliseconds: number }[] = [];
  let startedAt = 0;
  let diagnosedAt = 0;
  const watch = (moment: Moment) => {
    if (moment.kind === 'execution-started') startedAt ||= performance.now();
    if (moment.kind !== 'state') return;
    if (moment.event.kind === 'entered') states.push(moment.event.state);
    if (moment.event.kind !== 'exited' || moment.event.type !== 'Task') return;
    durations.push({ state: moment.event.state, milliseconds: moment.wallMilliseconds ?? 0 });
    if (moment.event.state === 'Diagnose') diagnosedAt ||= performance.now();
  };
  await runScenario(loadScenario(name), {
    template: deployedTemplate(),
    observe: watch,
    authorize: (simulation) => {
      prepare(simulation);
      return async (call) => {
        const began = performance.now();
        await new Promise((resolve) => setTimeout(resolve, callLatency));
        calls.push({ ...call, began, ended: performance.now() });
      };
    },
  });
  return { calls, states, durations, diagnosedAt, toDiagnosis: diagnosedAt - startedAt };
}

/** The most calls that had to wait for each other: a call depends on those that had ended when it began. */
export function longestChain(calls: readonly TimedCall[]): number {
  const depths: { ended: number; depth: number }[] = [];
  for (const call of calls.toSorted((a, b) => a.began - b.began)) {
    const before = depths.filter(({ ended }) => ended <= call.began).map(({ depth }) => depth);
    depths.push({ ended: call.ended, depth: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...depths.map(({ depth }) => depth));
}

/** Calls of the product's own storage: they are no reads of the account that is diagnosed. */
const own = new Set(['dynamodb', 's3', 'sns', 'stepfunctions']);
export const isRead = ({ service }: AccountCall): boolean => !own.has(service);
