import { checkPlaces } from '../../checks/places.generated.ts';
import type { Facts } from '../../model/facts.ts';
import type { ChangeMade, PastCause } from '../../model/over.ts';
import type { Hop } from '../../model/place.ts';
import type { Over } from '../../model/signals.ts';
import { concerns } from './concerns.ts';
import { unchecked } from './unchecked.ts';

/** Milliseconds that a change takes to show, at most. */
const settling = 120_000;

/** What is listed around a symptom. */
export interface Around {
  readonly facts: Facts;
  readonly over: Over;
  readonly changes: readonly ChangeMade[];
}

const declared = (cause: string) => checkPlaces.find(({ id }) => id === cause) ?? unchecked[cause];

/** Where a cause makes requests fail; null: nothing says it. */
export const hopOf = (cause: string): Hop | null => declared(cause)?.hop ?? null;

/** A cause with the changes that brought it about and ended it, where they are listed. */
export function pastCause(
  cause: string,
  named: number,
  { facts, over, changes }: Around,
): PastCause {
  const check = declared(cause);
  const made = (calls: readonly string[] = [], from: number, to: number) =>
    changes.filter(
      (change) =>
        calls.includes(change.call) &&
        Date.parse(change.at) >= from &&
        Date.parse(change.at) <= to &&
        concerns(change, check?.hop ?? null, facts),
    );
  const { began, ended } = over;
  const start = Date.parse(began.from);
  const broughtBy = made(check?.broughtBy, start - settling, Date.parse(began.to)).at(-1) ?? null;
  const [endedBy = null] = made(
    check?.endedBy,
    Math.max(start, Date.parse(ended.from) - settling),
    Date.parse(ended.to) + settling,
  ).filter(({ at }) => broughtBy === null || at > broughtBy.at);
  return { cause, named, broughtBy, endedBy };
}
