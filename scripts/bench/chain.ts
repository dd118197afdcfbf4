import type { AccountCall } from '../../simulator/account/account.ts';
import { measuredLatencies } from '../../simulator/conditions/latencies.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { playIncident } from './played.ts';

/** Calls of the product's own storage: they are not reads of the account that is diagnosed. */
const own = ['dynamodb', 's3', 'sns', 'stepfunctions'];

/**
 * The calls from alarm to diagnosis in rounds: every call takes a second and nothing else takes any, so those of a round are
 * those of one second, and the seconds until the diagnosis are the longest chain of calls that wait for each other.
 * @param storage whether calls of the product's own storage take a second, too; otherwise they are answered at once
 * @returns the names of each round's calls
 */
export async function chainToDiagnosis(
  scenario: string,
  storage: boolean,
  prepare?: (simulation: Simulation) => void,
): Promise<readonly (readonly string[])[]> {
  const calls = storage ? {} : Object.fromEntries(own.map((service) => [service, 0]));
  const played = await playIncident(scenario, prepare, { call: 1, calls, quotas: false });
  const counted = played.calls
    .slice(0, played.callsToDiagnosis)
    .filter(({ service }) => storage || !own.includes(service));
  const first = Math.min(...counted.map(({ at }) => at.getTime()));
  const rounds: Set<string>[] = Array.from(
    { length: Math.round(played.toDiagnosis) },
    () => new Set(),
  );
  for (const call of counted)
    rounds[roundOf(call, first)]?.add(`${call.service}:${call.operation}`);
  return rounds.map((names) => [...names]);
}

/** Simulated seconds until the diagnosis that calls of the product's own storage take, at measured latencies. */
export async function secondsOfStorage(scenario: string): Promise<number> {
  const free = Object.fromEntries(own.map((service) => [service, 0]));
  const whole = await playIncident(scenario);
  const without = await playIncident(scenario, undefined, {
    calls: { ...measuredLatencies, ...free },
  });
  return whole.toDiagnosis - without.toDiagnosis;
}

const roundOf = ({ at }: AccountCall, first: number): number =>
  Math.floor((at.getTime() - first) / 1000);
