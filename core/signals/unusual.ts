import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import { serves } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { likeness } from './of-kind.ts';
import { countsOf, fewIn } from './rarest.ts';
import { byChance, canBeUsual, totalOf } from './usual.ts';

/** So much of what the metrics count must be in the sample for it to show what was usual. */
const asGoodAsAll = 0.9;

/**
 * The failed requests that are more than the API's own background: those of methods that fail more than they did before the
 * symptom, as far as the metrics show that, and of a kind that the log shows more often than before.
 * @param sample failed requests since the symptom began
 */
export function unusual(base: BaseFacts, signals: Signals, sample: readonly Failure[]): Failure[] {
  const isUsual = usualIn(base, signals);
  return sample.filter((failure) => {
    const seen = measuredFor(signals, failure);
    const isMore = seen === undefined || seen.failures === 0 || seen.excess > 0;
    return isMore && !isUsual(failure);
  });
}

const measuredFor = ({ routes = [] }: Signals, { route }: Failure) =>
  route === null ? undefined : routes.find((one) => serves(one.route, route));

/** Whether failures like one are as many as before; false where the sample does not reach back far enough to say. */
function usualIn({ metrics }: BaseFacts, signals: Signals): (failure: Failure) => boolean {
  const { symptom, since, failures } = signals;
  const { minutes } = knownOr(metrics, { minutes: [] });
  if (since === null) return () => false;
  const before = totalOf(
    symptom,
    minutes.filter(({ at }) => at < since),
  );
  const after = totalOf(
    symptom,
    minutes.filter(({ at }) => at >= since),
  );
  const start = Date.parse(since);
  const timed = failures.filter(({ at }) => at !== '');
  const earlier = timed.filter(({ at }) => Date.parse(at) < start);
  const isShown = earlier.length >= before.failures * asGoodAsAll;
  if (before.failures === 0 || !canBeUsual(before)) return () => false;
  if (!isShown) return fewIn(timed, start, after, before.failures / before.requests);
  const usual = countsOf(earlier);
  const now = countsOf(timed.filter(({ at }) => Date.parse(at) >= start));
  return (failure) => {
    const like = likeness(failure);
    const share = (usual.get(like) ?? 0) / before.requests;
    return (now.get(like) ?? 0) <= byChance(after.requests, share);
  };
}
