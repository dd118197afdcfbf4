import type { Environment } from '../aws/environment.ts';
import { recurrenceOf, recurringReasons } from '../engine/recurring.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Target } from '../model/target.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import { noteRecurrence } from '../store/recurrences.ts';
import type { AttemptRef } from '../store/store.ts';
import { errorText } from '../model/errors.ts';

/**
 * Counts an incident whose symptom ended without a change. What cannot be counted is said, and costs the incident nothing.
 * @returns why a person has to prevent it, once it has happened too often; empty before; undefined where there was no symptom
 */
export async function endedAlone(
  environment: Environment,
  target: Target,
  { incidentId, attempt }: AttemptRef,
): Promise<Evidence[] | undefined> {
  const store = documents(environment);
  const found = await Promise.all(
    Array.from({ length: attempt }, (_, index) =>
      store.find(documentKeys.diagnosis(incidentId, index + 1), diagnosisSchema),
    ),
  );
  const diagnoses = found.flatMap((one) => one ?? []);
  if (diagnoses.every(({ verdict }) => verdict === 'healthy')) return undefined;
  const { recurrenceLimit, recurrenceDays } = environment.settings.policy;
  try {
    const now = environment.clock.now().toISOString();
    const recurrence = recurrenceOf(incidentId, diagnoses, now);
    const times = await noteRecurrence(environment, target, recurrence, recurrenceDays);
    return times.length >= recurrenceLimit ? recurringReasons(times, recurrenceDays) : [];
  } catch (error) {
    environment.logger.error('How often this has happened could not be counted', error as Error);
    const because = errorText(error);
    await record(environment).milestone(incidentId, 'incident.recurrence-uncounted', { because });
    return [];
  }
}
