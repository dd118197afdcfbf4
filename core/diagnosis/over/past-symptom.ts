import type { Facts } from '../../model/facts.ts';
import type { PastSymptom } from '../../model/over.ts';
import type { Failure, Over, Signals } from '../../model/signals.ts';
import { changesAround, missingChanges } from './changes-around.ts';
import { causesThen } from './was.ts';

/** Changes that are kept. */
const kept = 20;

/**
 * What is known of a symptom that has ended.
 * @param failures of the time, those that are more than usual
 */
export function pastSymptom(
  facts: Facts,
  signals: Signals,
  over: Over,
  failures: readonly Failure[],
): PastSymptom {
  const changes = changesAround(facts, over);
  return {
    from: over.began.to,
    until: over.ended.to,
    failures: over.failures,
    spared: over.spared,
    was: causesThen(signals, failures, { facts, over, changes }),
    changes: changes.slice(0, kept),
    missing: missingChanges(facts, over),
  };
}
