import { type ChangeBefore, changeBefore, type Dated } from '../model/change-before.ts';
import type { BaseFacts } from '../model/facts.ts';
import { type RouteRef, serves } from '../model/route.ts';
import type { Began, Signals } from '../model/signals.ts';
import { wouldHaveFailed } from './would-have-failed.ts';

/** Milliseconds until a change has reached every request. */
const settling = 30_000;

/** So many requests that should have failed and did not clear a change: chance does not spare as many. */
const spared = 10;

/**
 * The change that may have brought the symptom: the last one before it began, where requests began to fail right after. What
 * came later is not to blame, and neither is a change on which requests went well that it would have made fail.
 * @param changes oldest first, one in the place of the other
 * @param routes the methods that they can break
 */
export function suspectAmong<C extends Dated>(
  changes: readonly C[],
  facts: BaseFacts,
  signals: Signals,
  routes: readonly RouteRef[] | 'all' = 'all',
): ChangeBefore<C> | null {
  const began = beganOn(signals, routes);
  const found = began && changeBefore(changes, began);
  if (!found) return null;
  const lull = { from: Date.parse(found.change.at) + settling, to: Date.parse(began.from) };
  return wouldHaveFailed(facts, signals, lull, routes) >= spared ? null : found;
}

/** When these methods began to fail, where their own metrics show it, else when the stage did. */
function beganOn(signals: Signals, routes: readonly RouteRef[] | 'all'): Began | null {
  const own = (signals.routes ?? []).filter(
    ({ route, excess }) =>
      excess > 0 && routes !== 'all' && routes.some((one) => serves(one, route)),
  );
  const [first] = own
    .flatMap(({ began }) => began ?? [])
    .toSorted((a, b) => a.to.localeCompare(b.to));
  if (first !== undefined) return first;
  const { began, since } = signals;
  if (began !== undefined) return began;
  // The first bad minute is a whole minute.
  return since === null
    ? null
    : { from: since, to: new Date(Date.parse(since) + 60_000).toISOString() };
}
