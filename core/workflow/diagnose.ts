import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Environment } from '../aws/environment.ts';
import { conclude } from '../engine/conclude.ts';
import { probeWanted } from '../engine/probe-wanted.ts';
import { isSettled } from '../engine/settled.ts';
import { causesOf } from '../model/planned-causes.ts';
import { type Diagnosis, diagnosisSchema } from '../model/diagnosis.ts';
import type { Domain } from '../model/finding.ts';
import { likeliest } from '../model/likeliest.ts';
import { signalsSchema } from '../model/signals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { leaveTurn } from '../store/turns.ts';
import { collectedFacts, triedPlans } from '../store/attempts.ts';

/** A branch of the workflow as its state hands it on. */
export interface Branch {
  readonly domain: Domain;
  readonly failed?:
    | { readonly Error?: string | undefined; readonly Cause?: string | undefined }
    | undefined;
}

/** What the workflow needs of a diagnosis; the whole is in the bucket. */
export interface Diagnosed {
  /** `still-reading`: some of the evidence is still to be read, or a method to be tested, and then all is judged once more. */
  readonly verdict: Diagnosis['verdict'] | 'still-reading';
  readonly check?: string;
  readonly subject?: string;
}

/** Weighs what all branches found. A branch that failed counts as not checked, never as healthy. */
export async function diagnoseIncident(
  environment: Environment,
  { incidentId, attempt, checks }: AttemptRef & { readonly checks: readonly Branch[] },
): Promise<Diagnosed> {
  const store = documents(environment);
  const [{ facts: base, findings, unread }, signals, tried] = await Promise.all([
    collectedFacts(store, { incidentId, attempt }),
    store.get(documentKeys.signals(incidentId, attempt), signalsSchema),
    triedPlans(store, { incidentId, attempt }),
  ]);
  const errors = new Map(
    checks.flatMap(({ domain, failed }) => (failed ? [[domain, failed] as const] : [])),
  );
  const failedBranches = unread.map((domain) => {
    const { Error = 'DocumentNotFound', Cause } = errors.get(domain) ?? {};
    return { domain, failed: { Error, ...(Cause !== undefined && { Cause: messageOf(Cause) }) } };
  });
  const diagnosis = conclude({ base, signals, findings, failedBranches }, causesOf(tried));
  const key = documentKeys.diagnosis(incidentId, attempt);
  const before = base.extent === undefined ? undefined : await store.find(key, diagnosisSchema);
  const isPartial =
    base.extent === 'essentials' ||
    probeWanted(environment.settings.policy, base, diagnosis) !== undefined;
  const isNew = isPartial ? isSettled(diagnosis) : !says(before, diagnosis);
  await Promise.all([
    store.put(key, diagnosisSchema, diagnosis),
    isNew && tellOf(environment, { incidentId, attempt }, base.alarm.at, diagnosis),
    leaveTurn(environment, incidentId),
  ]);
  const [cause] = diagnosis.causes;
  return {
    verdict: isPartial ? 'still-reading' : diagnosis.verdict,
    ...(cause && { check: cause.check, subject: cause.subject }),
  };
}

/** Whether the timeline says the same already. */
const says = (before: Diagnosis | undefined, { verdict, causes }: Diagnosis): boolean =>
  before !== undefined &&
  isSettled(before) &&
  before.verdict === verdict &&
  before.causes[0]?.check === causes[0]?.check &&
  before.causes[0]?.subject === causes[0]?.subject;

async function tellOf(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
  alarmAt: string,
  { verdict, causes, over }: Diagnosis,
): Promise<void> {
  const [cause] = causes;
  const named = cause
    ? `${cause.check} (${cause.subject})`
    : likeliest(over?.was ?? [])
        .map((one) => one.cause)
        .join(', ');
  await record(environment).milestone(incidentId, `incident.diagnosed-${verdict}`, {
    cause: named || (over ? 'none' : '-'),
  });
  if (attempt > 1) return;
  const seconds = (environment.clock.now().getTime() - Date.parse(alarmAt)) / 1000;
  environment.metrics.addMetric('TimeToDiagnose', MetricUnit.Seconds, Math.max(0, seconds));
}

/** Step Functions hands a Lambda's error over as JSON with a stack trace; the message is what says something. */
export function messageOf(cause: string): string {
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
