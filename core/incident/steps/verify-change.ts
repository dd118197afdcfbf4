import type { Environment } from '../../aws/environment.ts';
import { dynamoJournal } from '../../changes/dynamo-journal.ts';
import { collectBase } from '../../facts/base.ts';
import { readStage } from '../../facts/configuration/index.ts';
import { readLogs } from '../../facts/logs/index.ts';
import { readMetrics } from '../../facts/metrics.ts';
import { type Cause, type Diagnosis, diagnosisSchema } from '../../model/diagnosis.ts';
import { DocumentNotFound } from '../../model/errors.ts';
import { type BaseFacts, baseFactsSchema } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { planSchema } from '../../model/plan.ts';
import { knownOr } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { type Verification, verificationSchema } from '../../model/verification.ts';
import { signalsOf } from '../../signatures/index.ts';
import { type Look, verify } from '../../verification/verify.ts';
import { documentKeys, documents } from '../documents.ts';
import { record } from '../record.ts';
import type { AttemptInput } from './attempt.ts';
import { withoutSecrets } from './collect-evidence.ts';
import { recheck } from './recheck.ts';
import { causeKey } from './tried.ts';

/** What the workflow needs of a look at the traffic since a change. */
export interface Verified {
  readonly verdict: Verification['verdict'];
  readonly helped: boolean;
  /** Whether looking again would tell no more. */
  readonly final: boolean;
  readonly waitSeconds: number;
}

/** What every look at one change starts from. */
interface Change {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  readonly cause: Cause;
  /** ISO 8601 */
  readonly appliedAt: string;
}

/**
 * Looks at the traffic since the change. The cause is judged again on fresh facts until it is found mended, and once more
 * before the last word; the looks between read metrics and logs only.
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
  const mended = earlier?.recheck.verdict === 'healthy' ? earlier.recheck : undefined;
  const glance = mended && (await glanceAt(environment, change, mended));
  const { verification, final, waitSeconds } =
    glance && !glance.final ? glance : await lookAt(environment, change);

  await store.put(key, verificationSchema, verification);
  const { verdict, helped } = verification;
  // The first minutes after a change are always too few to judge; that is no moment of the incident.
  if (verdict !== earlier?.verdict && (final || verdict !== 'unknown')) {
    await record(environment).milestone(incidentId, `incident.verified-${verdict}`);
  }
  return { verdict, helped, final, waitSeconds };
}

/** @throws DocumentNotFound where the attempt has changed nothing */
async function changeOf(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<Change> {
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

/** Metrics and logs since the change, on the configuration that is known. */
async function glanceAt(environment: Environment, change: Change, mended: Verdict): Promise<Look> {
  const { evidence, appliedAt } = change;
  const { target, alarm } = evidence;
  const start = `${appliedAt.slice(0, 16)}:00.000Z`;
  const window = { start, end: environment.clock.now().toISOString() };
  const stage = await readStage(environment, target);
  const [metrics, logs] = await Promise.all([
    readMetrics(environment, target, window),
    readLogs(environment, target, stage, alarm.symptom, window),
  ]);
  const base = withoutSecrets({ ...evidence, window, metrics, logs });
  return judge(environment, change, base, signalsOf(base), mended);
}

/** Everything anew, the cause included. */
async function lookAt(environment: Environment, change: Change): Promise<Look> {
  const { target, alarm } = change.evidence;
  const base = withoutSecrets(await collectBase(environment, target, alarm));
  const signals = signalsOf(base);
  const verdict = await recheck(environment, change.cause, base, signals);
  return judge(environment, change, base, signals, verdict);
}

const judge = (
  { settings, clock }: Environment,
  { evidence, diagnosis, cause, appliedAt }: Change,
  { metrics, alarm }: BaseFacts,
  signals: Signals,
  again: Verdict,
): Look =>
  verify({
    settings: settings.verification,
    symptom: alarm.symptom,
    before: { minutes: knownOr(evidence.metrics, { minutes: [] }).minutes, since: diagnosis.since },
    minutes: knownOr(metrics, null)?.minutes ?? null,
    cause,
    recheck: again,
    signals: signals.logsRead ? signals : null,
    appliedAt,
    now: clock.now().toISOString(),
  });
