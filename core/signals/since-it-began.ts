import type { Failure, Signals } from '../model/signals.ts';

/** The first bad minute is a whole minute, so requests of the fault may have come just before it; in milliseconds. */
const slack = 60_000;

/** The failed requests of the log sample that came since the symptom began. One without a moment may have. */
export function sinceItBegan({
  since,
  failures,
}: Pick<Signals, 'since' | 'failures'>): readonly Failure[] {
  const from = since === null ? 0 : Date.parse(since) - slack;
  return failures.filter(({ at }) => at === '' || Date.parse(at) >= from);
}
