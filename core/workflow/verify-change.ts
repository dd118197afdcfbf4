import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { DocumentNotFound } from '../model/errors.ts';
import { baseFactsSchema } from '../model/facts.ts';
import { planSchema } from '../model/plan.ts';
import { type Verification, verificationSchema } from '../model/verification.ts';
import { documentKeys, documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptInput } from './attempt.ts';
import { lookAtChange, type MadeChange } from '../engine/look-at-change.ts';
import { causeKey } from './tried.ts';

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
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function verifyChange(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<Verified> {
  const store = documents(environment);
  const key = documentKeys.verification(incidentId, attempt);
  const [change, earlier] = await Promise.all([
    changeOf(environment, { incidentId, attempt }),
    store.find(key, verificationSchema),
  ]);
  const { verification, final, waitSeconds } = await lookAtChange(environment, change, earlier);

  await store.put(key, verificationSchema, verification);
  const { verdict, helped } = verification;
  // The first minutes after a change are always too few to judge; that is not a moment of the incident.
  if (verdict !== earlier?.verdict && (final || verdict !== 'unknown')) {
    await record(environment).milestone(incidentId, `incident.verified-${verdict}`);
  }
  return { verdict, helped, final, waitSeconds };
}

/** @throws DocumentNotFound where the attempt has changed nothing */
async function changeOf(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<MadeChange> {
  const store = documents(environment);
  const [evidence, diagnosis, plan] = await Promise.all([
    store.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    store.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
    store.get(documentKeys.plan(incidentId, attempt), planSchema),
  ]);
  const cause = diagnosis.causes.find((one) => causeKey(one) === causeKey(plan.cause));
  const changes = await dynamoJournal(environment).list(incidentId, plan.hash);
  const appliedAt = changes
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (cause && appliedAt !== undefined) return { evidence, diagnosis, cause, appliedAt };
  throw new DocumentNotFound(`Attempt ${attempt} of ${incidentId} changed nothing.`);
}
