import { checkPlaces } from '../../checks/places.generated.ts';
import type { PastCause } from '../../model/over.ts';
import { breaksRequests } from '../../model/place.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { canHit } from './concerns.ts';
import { type Around, hopOf, pastCause } from './past-cause.ts';

/** Causes that are kept. */
const kept = 8;

const circumstantial: ReadonlySet<string> = new Set(
  checkPlaces.filter(({ role }) => role === 'circumstance').map(({ id }) => id),
);

/**
 * What the cause may have been, the likeliest first: what the log lines of its failed requests name, and what somebody brought
 * about right before it and undid at its end. A cause that no line names counts only where both changes are listed and no line
 * names any, or where it is a circumstance: of these no line speaks.
 * @param failures of the time, those that are more than usual
 */
export function causesThen(
  { symptom }: Signals,
  failures: readonly Failure[],
  around: Around,
): PastCause[] {
  const named = new Map<string, number>();
  for (const { causes } of failures)
    for (const cause of causes) named.set(cause, (named.get(cause) ?? 0) + 1);
  const able: ReadonlySet<string> = new Set(
    checkPlaces
      .filter(({ symptoms, role }) => symptoms.includes(symptom) && breaksRequests(role))
      .map(({ id }) => id),
  );
  const found = [...new Set([...named.keys(), ...able])].map((cause) =>
    pastCause(cause, named.get(cause) ?? 0, around),
  );
  const shown = found.filter(
    (one) => one.named > 0 && canHit(hopOf(one.cause), failures, around.facts),
  );
  const silent = found.filter((one) => one.named === 0 && proof(one) === whole);
  const isProven = shown.some((one) => proof(one) === whole);
  const circumstances = silent.filter(({ cause }) => circumstantial.has(cause));
  const others = shown.length === 0 ? silent : isProven ? [] : circumstances;
  return [...shown, ...others]
    .toSorted(
      (a, b) =>
        proof(b) - proof(a) ||
        b.named - a.named ||
        Number(circumstantial.has(b.cause)) - Number(circumstantial.has(a.cause)) ||
        Number(able.has(b.cause)) - Number(able.has(a.cause)) ||
        a.cause.localeCompare(b.cause),
    )
    .slice(0, kept);
}

/** Both changes are listed. */
const whole = 3;

/** What brought a cause about counts for more than what may have ended it. */
const proof = ({ broughtBy, endedBy }: PastCause): number =>
  (broughtBy === null ? 0 : 2) + (endedBy === null ? 0 : 1);
