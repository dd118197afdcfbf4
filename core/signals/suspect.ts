import type { BaseFacts } from '../model/facts.ts';
import { type RouteRef, serves } from '../model/route.ts';
import type { Began, Signals } from '../model/signals.ts';
import { wouldHaveFailed } from './would-have-failed.ts';

/** Minutes from a change to the beginning of the symptom in which it is still suspected. */
const suspicion = 10;

/** Milliseconds until a change has reached every request. */
const settling = 30_000;

/** Milliseconds before the beginning in which two changes cannot be distinguished. */
const asLate = 60_000;

/** So many requests that should have failed and did not clear a change: chance does not spare as many. */
const spared = 10;

/** Something that was changed, and when (ISO 8601). */
interface Change {
  readonly at: string;
}

/** A change right after which the symptom began, and what was in its place before. */
export interface Suspect<C extends Change> {
  readonly change: C;
  readonly previous: C;
  /** Minutes from the change to the beginning. */
  readonly minutes: number;
}

/**
 * The change that may have brought the symptom: the last one before it began, where requests began to fail right after. What
 * came later is not to blame, and neither is a change on which requests went well that it would have made fail.
 * @param changes oldest first, one in the place of the other
 * @param routes the methods that they can break
 */
export function suspectAmong<C extends Change>(
  changes: readonly C[],
  facts: BaseFacts,
  signals: Signals,
  routes: readonly RouteRef[] | 'all' = 'all',
): Suspect<C> | null {
  const began = beganOn(signals, routes);
  if (began === null) return null;
  const from = Date.parse(began.from);
  const [change, ...older] = changes
    .filter(({ at }) => Date.parse(at) <= Date.parse(began.to))
    .toReversed();
  // One that came about as late may be the one that did it.
  const previous = older.find(({ at }) => Date.parse(at) < from - asLate) ?? older[0];
  if (change === undefined || previous === undefined) return null;
  const at = Date.parse(change.at);
  const minutes = (from - at) / 60_000;
  if (minutes > suspicion) return null;
  const lull = { from: at + settling, to: from };
  if (wouldHaveFailed(facts, signals, lull, routes) >= spared) return null;
  return { change, previous, minutes };
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
