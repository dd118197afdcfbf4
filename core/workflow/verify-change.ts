import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { DocumentNotFound } from '../model/errors.ts';
import { type Verification, verificationSchema } from '../model/verification.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { lookAtChange } from '../engine/look-at-change.ts';
import { madeChange } from '../engine/made-change.ts';
import { plannedAttempt } from '../store/attempts.ts';

/** What the workflow needs of a look at the traffic since a change. */
export interface Verified {
  readonly verdict: Verification['verdict'];
  readonly helped: boolean;
  /** Whether looking again would show nothing new. */
  readonly final: boolean;
  readonly waitSeconds: number;
}

/**
 * Looks at the traffic since the change of an attempt.
 * @throws TargetNotFound where the API or the stage is gone; DocumentNotFound where the attempt has changed nothing
 */
export async function verifyChange(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
): Promise<Verified> {
  const store = documents(environment);
  const key = documentKeys.verification(incidentId, attempt);
  const journal = dynamoJournal(environment);
  const [planned, earlier] = await Promise.all([
    plannedAttempt({ documents: store, journal }, { incidentId, attempt }),
    store.find(key, verificationSchema),
  ]);
  const change = madeChange(planned);
  if (!change) throw new DocumentNotFound(`Attempt ${attempt} of ${incidentId} changed nothing.`);
  const { verification, final, waitSeconds } = await lookAtChange(environment, change, earlier);

  await store.put(key, verificationSchema, verification);
  const { verdict, helped } = verification;
  // The first minutes after a change are always too few to judge; that is not a moment of the incident.
  if (verdict !== earlier?.verdict && (final || verdict !== 'unknown')) {
    await record(environment).milestone(incidentId, `incident.verified-${verdict}`);
  }
  return { verdict, helped, final, waitSeconds };
}
