import type { Symptom } from '../model/alarm.ts';
import type { Metrics } from '../model/facts/metrics.ts';
import { serves } from '../model/route.ts';
import type { Failure, Over } from '../model/signals.ts';
import { ended, enoughOfStage } from './ended.ts';
import { onset } from './onset.ts';
import { totalOf } from './usual.ts';

/** Spared requests that end the symptom of one method, which few may call. */
const enoughOfRoute = 3;

/** A method with less than this part of what fails does not keep a symptom from being over. */
const minor = 0.1;

/**
 * The symptom of a stage as it was, where it has ended on every method that shows its own.
 * @param failures of the alarm's kind
 */
export function overIn(
  symptom: Symptom,
  { minutes, byRoute = [] }: Metrics,
  failures: readonly Failure[],
): Over | null {
  const over = ended(symptom, minutes, failures, enoughOfStage);
  if (over === null) return null;
  const lasting = byRoute.some((own) => {
    if (onset(symptom, own.minutes) === null) return false;
    const counted = own.minutes.filter(({ at }) => at >= over.since);
    if (totalOf(symptom, counted).failures < over.failures * minor) return false;
    const lines = failures.filter(({ route }) => route !== null && serves(own.route, route));
    return ended(symptom, own.minutes, lines, enoughOfRoute) === null;
  });
  return lasting ? null : over;
}
