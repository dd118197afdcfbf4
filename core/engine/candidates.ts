import { type Cause, causeKey } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';

/**
 * The causes that may be fixed now: the best one, and after it only those that requests of the sample failed for, or that are
 * proven where there is no sample. A guess is not acted upon just because the better explanation has no remedy, or has been
 * tried; and what explains none of the failed requests that there are, or only those that the alarm does not count, is not acted
 * upon at all. Nor is a circumstance acted upon for the few requests that a better explanation leaves.
 */
export function candidates(diagnosis: Diagnosis, tried: ReadonlySet<string>): Cause[] {
  const isSampled = hasSample(diagnosis);
  return diagnosis.causes
    .filter(({ minor, role }, index) => !(minor && role === 'circumstance' && index > 0))
    .filter(
      ({ explains, confidence, role }, index) =>
        explains > 0 ||
        (role === 'hides' && index === 0) ||
        (!isSampled && (index === 0 || confidence === 'certain')),
    )
    .filter((cause) => cause.beside === undefined && !tried.has(causeKey(cause)));
}

/** Whether failed requests were seen that a cause could explain. */
const hasSample = ({ causes, unrelated, routesHit }: Diagnosis): boolean =>
  routesHit.length > 0 || [...causes, ...unrelated].some(({ explains }) => explains > 0);
