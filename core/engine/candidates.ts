import { type Cause, causeKey } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';

/**
 * The causes that may be fixed now: the best one, and after it only those that requests of the sample failed for, or that are
 * proven where there is no sample. A guess is not acted upon just because the better explanation has no remedy, or has been
 * tried; and what explains none of the failed requests that there are, or only those that the alarm does not count, is not acted
 * upon at all. Nor is a circumstance acted upon for the few requests that a better explanation leaves, or on a mere possibility where
 * the log names another cause: the check of that cause knows whether a change brought it.
 */
export function candidates(diagnosis: Diagnosis, tried: ReadonlySet<string>): Cause[] {
  const isSampled = hasSample(diagnosis);
  return diagnosis.causes
    .filter(
      ({ minor, role, confidence }, index) =>
        role !== 'circumstance' ||
        (!(minor && index > 0) && !(confidence === 'possible' && isNamed(diagnosis))),
    )
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

/** Causes that a line may stand for and still name them: what stands for more says little. */
const mostNamed = 2;

/** Whether the lines of most failed requests name their cause. */
function isNamed({ failureGroups }: Diagnosis): boolean {
  const total = failureGroups.reduce((sum, { count }) => sum + count, 0);
  const named = failureGroups
    .filter(({ line, causes }) => line !== null && causes.length > 0 && causes.length <= mostNamed)
    .reduce((sum, { count }) => sum + count, 0);
  return named > total / 2;
}
