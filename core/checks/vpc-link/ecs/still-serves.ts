import type { BaseFacts } from '../../../model/facts.ts';
import { knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { mayHit } from '../../../signals/failures.ts';

/** The share of the good answers from before that a service which only has too much to do still gives. */
const kept = 0.7;
/** Statuses with which a service says that its own work failed, and not that it has too much of it. */
const ownErrors: ReadonlySet<number | null> = new Set([500, 501, 502]);

/**
 * Whether a service still gives about as many good answers as before the symptom. One that has too much to do does, unless its clients
 * give up. One whose dependency fails does not, and clients that ask again keep it busy all the same.
 */
export function stillServes(
  routes: readonly RouteRef[],
  { metrics }: BaseFacts,
  { since, failures, ...measured }: Signals,
): boolean {
  if (since === null) return true;
  const read = knownOr(metrics, null);
  const own = (read?.byRoute ?? []).filter(({ route }) => routes.some((one) => serves(one, route)));
  const minutes = own.length === routes.length ? own.flatMap((one) => one.minutes) : read?.minutes;
  const good = (part: (at: string) => boolean) => {
    const some = (minutes ?? []).filter(({ at, requests }) => requests > 0 && part(at));
    const times = new Set(some.map(({ at }) => at)).size;
    return some.reduce((sum, one) => sum + one.requests - one.serverErrors, 0) / (times || 1);
  };
  if (good((at) => at > since) >= good((at) => at < since) * kept) return true;
  const sample = failures.filter((failure) => mayHit(failure, [...routes], measured));
  const failed = sample.filter(({ status }) => ownErrors.has(status));
  return sample.length > 0 && failed.length < sample.length / 2;
}
