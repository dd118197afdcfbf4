import type { Began } from './signals.ts';

/** Minutes from a change to the beginning of the symptom in which it is still suspected. */
const suspicion = 10;

/** Milliseconds before the beginning in which two changes cannot be distinguished. */
const asLate = 60_000;

/** Something that was changed, and when (ISO 8601). */
export interface Dated {
  readonly at: string;
}

/** The last change before a symptom began, and what was in its place before. */
export interface ChangeBefore<C extends Dated> {
  readonly change: C;
  readonly previous: C;
  /** Minutes from the change to the beginning. */
  readonly minutes: number;
}

/**
 * The change right before the symptom began.
 * @param changes oldest first, one in the place of the other
 * @returns null where there is none that recent, or nothing was in its place before
 */
export function changeBefore<C extends Dated>(
  changes: readonly C[],
  began: Began,
): ChangeBefore<C> | null {
  const from = Date.parse(began.from);
  const [change, ...older] = changes
    .filter(({ at }) => Date.parse(at) <= Date.parse(began.to))
    .toReversed();
  // One that came about as late may be the one that did it.
  const previous = older.find(({ at }) => Date.parse(at) < from - asLate) ?? older[0];
  if (change === undefined || previous === undefined) return null;
  const minutes = (from - Date.parse(change.at)) / 60_000;
  return minutes > suspicion ? null : { change, previous, minutes };
}
