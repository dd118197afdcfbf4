import type { AccountCall } from '../../simulator/account/account.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import type { Moment } from '../../simulator/moments.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

/** What one incident cost. */
export interface IncidentCost {
  readonly calls: readonly AccountCall[];
  /** How many of them were made before the diagnosis. */
  readonly callsToDiagnosis: number;
  /** Names of the states entered, in order. */
  readonly states: readonly string[];
  /** Milliseconds from the start of the execution to the end of `Diagnose`: real ones at {@link callLatency} a call, and those slept. */
  readonly toDiagnosis: number;
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
  const calls: AccountCall[] = [];
  const states: string[] = [];
  const durations: { state: string; milliseconds: number }[] = [];
  // Sleeping takes time on the simulation's clock only, and everything else on the real one only.
  const timeOf = ({ at }: Moment) => at.getTime() + performance.now();
  let startedAt = 0;
  let diagnosedAt = 0;
  let callsToDiagnosis = 0;
  const watch = (moment: Moment) => {
    if (moment.kind === 'execution-started') startedAt ||= timeOf(moment);
    if (moment.kind !== 'state') return;
    if (moment.event.kind === 'entered') states.push(moment.event.state);
    if (moment.event.kind !== 'exited' || moment.event.type !== 'Task') return;
    durations.push({ state: moment.event.state, milliseconds: moment.wallMilliseconds ?? 0 });
    if (moment.event.state !== 'Diagnose' || diagnosedAt > 0) return;
    diagnosedAt = timeOf(moment);
    callsToDiagnosis = calls.length;
  };
  await runScenario(loadScenario(name), {
    template: deployedTemplate(),
    observe: watch,
    authorize: (simulation) => {
      prepare(simulation);
      return async (call) => {
        calls.push(call);
        await new Promise((resolve) => setTimeout(resolve, callLatency));
      };
    },
  });
  return { calls, callsToDiagnosis, states, durations, toDiagnosis: diagnosedAt - startedAt };
}
