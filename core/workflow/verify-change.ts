import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { mostTelling } from '../model/alarm.ts';
import { DocumentNotFound } from '../model/errors.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { baseFactsSchema } from '../model/facts.ts';
import { type Verification, verificationSchema } from '../model/verification.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { type OpenBudget, openBudget } from '../store/query-budget.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { lookAtChange } from '../engine/look-at-change.ts';
import { madeChange } from '../engine/made-change.ts';
import type { Look } from '../engine/look-at-change.ts';
import { watchOver } from './watch-over.ts';
import { plannedAttempt } from '../store/attempts.ts';

/** What the workflow needs of a look at the traffic since a change. */
export interface Verified {
  readonly verdict: Verification['verdict'];
  readonly helped: boolean;
  /** Whether looking again would show nothing new, or something else is to be looked at first. */
  readonly final: boolean;
  readonly waitSeconds: number;
}

/**
 * Looks at the traffic since the change of an attempt, or since the end of a symptom that was over when it was diagnosed.
 * @throws TargetNotFound where the API or the stage is gone; DocumentNotFound where the attempt has changed nothing
 */
export async function verifyChange(environment: Environment, ref: AttemptRef): Promise<Verified> {
  const budget = openBudget(environment, ref.incidentId, false);
  try {
    return await notOutdone(environment, ref, await verifyWithin(budget, ref));
  } finally {
    await budget.close();
  }
}

async function verifyWithin(
  { environment, close }: OpenBudget,
  { incidentId, attempt }: AttemptRef,
): Promise<Verified> {
  const store = documents(environment);
  const key = documentKeys.verification(incidentId, attempt);
  const diagnosis = await store.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema);
  if (diagnosis.over) {
    const { over } = diagnosis;
    const last = await store.find(key, verificationSchema);
    const look = await watchOver(environment, { incidentId, attempt }, { diagnosis, over }, last);
    return verifiedOf(look);
  }
  const journal = dynamoJournal(environment);
  const [planned, earlier] = await Promise.all([
    plannedAttempt({ documents: store, journal }, { incidentId, attempt }),
    store.find(key, verificationSchema),
  ]);
  const change = madeChange(planned);
  if (!change) throw new DocumentNotFound(`Attempt ${attempt} of ${incidentId} changed nothing.`);
  const look = await lookAtChange(environment, change, earlier);
  const { verification, final } = look;

  await Promise.all([store.put(key, verificationSchema, verification), close()]);
  const { verdict } = verification;
  // The first minutes after a change are always too few to judge; that is not a moment of the incident.
  if (verdict !== earlier?.verdict && (final || verdict !== 'unknown')) {
    await record(environment).milestone(incidentId, `incident.verified-${verdict}`);
  }
  return verifiedOf(look);
}

/**
 * A watch ends where an alarm has joined meanwhile that says more than the one that is explained: whoever is to look at it does not
 * wait for the end of the watch.
 */
async function notOutdone(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
  look: Verified,
): Promise<Verified> {
  if (look.final || look.verdict !== 'watching') return look;
  const key = documentKeys.evidence(incidentId, attempt);
  const [{ joined }, { alarm, window }] = await Promise.all([
    record(environment).get(incidentId),
    documents(environment).get(key, baseFactsSchema),
  ]);
  const isOutdone = joined.some((one) => one.at > window.end && mostTelling(alarm, one) === one);
  return isOutdone ? { ...look, final: true } : look;
}

const verifiedOf = ({ verification, final, waitSeconds }: Look): Verified => ({
  verdict: verification.verdict,
  helped: verification.helped,
  final,
  waitSeconds,
});
