import type { BaseFacts } from '../../../model/facts.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';

/** Requests per second of the stage in its busiest minute; null where the metrics could not be read. */
export function busiestRate(facts: BaseFacts): number | null {
  const metrics = knownOr(facts.metrics, null);
  if (metrics === null) return null;
  return Math.max(0, ...metrics.minutes.map(({ requests }) => requests)) / 60;
}

/** A minute's mean this close to a limit means that single seconds went over it. */
export const nearLimit = 0.9;

/**
 * Whether the traffic allows that a limit refused requests: log lines alone do not show it. In no minute does a bucket run dry that holds
 * more than came, and where nothing was refused no limit did it.
 * @param limit requests per second, and how many at once; undefined: not known
 */
export function mayRefuse(
  facts: BaseFacts,
  { clientErrors }: Pick<Signals, 'clientErrors'>,
  limit: { readonly rate: number | undefined; readonly burst: number | undefined },
): boolean {
  const busiest = busiestRate(facts);
  if (busiest === null) return true;
  const { rate = 0, burst = rate } = limit;
  return clientErrors > 0 && busiest * 60 > Math.min(burst, rate * 60);
}
