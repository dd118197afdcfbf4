import type { BaseFacts } from '../model/facts.ts';
import type { Signals } from '../model/signals.ts';

/** The first bad minute is a whole minute, so requests of the fault may have come just before it; in milliseconds. */
const slack = 60_000;
/** How far back failures count where the metrics show no symptom any more, in milliseconds. */
const recent = 3 * 60_000;

/**
 * The signals without failed requests of the past: what failed before the symptom began, or before it ended, proves no
 * fault of now. Where metrics could not be read, nothing is left out.
 */
export function current(signals: Signals, { metrics, window }: BaseFacts): Signals {
  // What the methods' metrics counted is of the time when it was not over.
  const { since, over, routes, ...rest } = signals;
  if (since === null && 'gap' in metrics) return signals;
  const from = over
    ? Date.parse(over.ended.to) + 1
    : since === null
      ? Date.parse(window.end) - recent
      : Date.parse(since) - slack;
  return {
    ...rest,
    since,
    ...(over ? { over } : routes && { routes }),
    failures: signals.failures.filter(({ at }) => at === '' || Date.parse(at) >= from),
  };
}
