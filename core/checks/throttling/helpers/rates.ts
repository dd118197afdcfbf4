import type { BaseFacts } from '../../../model/facts.ts';
import { knownOr } from '../../../model/reading.ts';

/** Requests per second of the stage in its busiest minute; null where the metrics could not be read. */
export function busiestRate(facts: BaseFacts): number | null {
  const metrics = knownOr(facts.metrics, null);
  if (metrics === null) return null;
  return Math.max(0, ...metrics.minutes.map(({ requests }) => requests)) / 60;
}

/** A minute's mean this close to a limit means that single seconds went over it. */
export const nearLimit = 0.9;
