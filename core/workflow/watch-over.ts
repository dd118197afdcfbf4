import type { Environment } from '../aws/environment.ts';
import { lookAtOver } from '../engine/look-at-over.ts';
import { type Diagnosis, diagnosisSchema } from '../model/diagnosis.ts';
import type { PastSymptom } from '../model/over.ts';
import { type Verification, verificationSchema } from '../model/verification.ts';
import { collectedFacts } from '../store/attempts.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import type { Look } from '../engine/look-at-change.ts';

/**
 * Looks whether a symptom stays away that was over when it was diagnosed. After the watch the diagnosis is completed by what
 * CloudTrail lists by then.
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function watchOver(
  environment: Environment,
  ref: AttemptRef,
  { diagnosis, over }: { readonly diagnosis: Diagnosis; readonly over: PastSymptom },
  earlier: Verification | undefined,
): Promise<Look> {
  const { incidentId, attempt } = ref;
  const store = documents(environment);
  const { facts } = await collectedFacts(store, ref);
  const { over: now, ...look } = await lookAtOver(environment, facts, over);
  const { verification, final } = look;
  await store.put(documentKeys.verification(incidentId, attempt), verificationSchema, verification);
  if (now !== undefined) {
    const key = documentKeys.diagnosis(incidentId, attempt);
    await store.put(key, diagnosisSchema, { ...diagnosis, over: now });
  }
  if (verification.verdict !== earlier?.verdict && (final || verification.verdict === 'watching')) {
    const told = verification.verdict === 'failing' ? 'over-again' : null;
    const code = told ?? (`verified-${verification.verdict}` as const);
    await record(environment).milestone(incidentId, `incident.${code}`);
  }
  return look;
}
