import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Environment } from '../aws/environment.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { type Diagnosis, diagnosisSchema } from '../model/diagnosis.ts';
import { baseFactsSchema, type Facts } from '../model/facts.ts';
import { type Domain, domains, type Finding } from '../model/finding.ts';
import { signalsSchema } from '../model/signals.ts';
import { documentKeys, documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptInput } from './attempt.ts';
import { checkedSchema, factsOf } from './check-domain.ts';
import { causeKey, triedCauses } from './tried.ts';

/** A branch of the workflow as its state hands it on. */
export interface Branch {
  readonly domain: Domain;
  readonly failed?:
    | { readonly Error?: string | undefined; readonly Cause?: string | undefined }
    | undefined;
}

/** What the workflow needs of a diagnosis; the whole is in the bucket. */
export interface Diagnosed {
  readonly verdict: Diagnosis['verdict'];
  readonly check?: string;
  readonly subject?: string;
}

/** Weighs what all branches found. A branch that failed counts as not checked, never as healthy. */
export async function diagnoseIncident(
  environment: Environment,
  { incidentId, attempt, checks }: AttemptInput & { readonly checks: readonly Branch[] },
): Promise<Diagnosed> {
  const store = documents(environment);
  const [{ facts: base, findings, unread }, signals, tried] = await Promise.all([
    collectedFacts(environment, { incidentId, attempt }),
    store.get(documentKeys.signals(incidentId, attempt), signalsSchema),
    triedCauses(environment, { incidentId, attempt }),
  ]);
  const errors = new Map(
    checks.flatMap(({ domain, failed }) => (failed ? [[domain, failed] as const] : [])),
  );
  const failedBranches = unread.map((domain) => {
    const { Error = 'DocumentNotFound', Cause } = errors.get(domain) ?? {};
    return { domain, failed: { Error, ...(Cause !== undefined && { Cause: messageOf(Cause) }) } };
  });
  const diagnosis = diagnose({
    base: asAlarmed(base),
    signals,
    findings: findings.filter((finding) => !isDisproved(finding, tried)),
    failedBranches,
  });
  await Promise.all([
    store.put(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema, diagnosis),
    tellOf(environment, { incidentId, attempt }, base.alarm.at, diagnosis),
  ]);
  const [cause] = diagnosis.causes;
  return {
    verdict: diagnosis.verdict,
    ...(cause && { check: cause.check, subject: cause.subject }),
  };
}

/** What rests on circumstances alone, and was acted upon without an end of the symptom, explains nothing any more. */
const isDisproved = (finding: Finding, tried: ReadonlySet<string>): boolean =>
  finding.verdict === 'faulty' && finding.role === 'circumstance' && tried.has(causeKey(finding));

/**
 * An alarm on requests has seen some. Metrics that show none at all are late or another API's, and prove no recovery: they
 * count as not read.
 */
function asAlarmed(base: Facts): Facts {
  const { metrics, alarm } = base;
  if ('gap' in metrics || alarm.symptom === 'no-traffic') return base;
  if (metrics.known.minutes.some(({ requests }) => requests > 0)) return base;
  const because = `The metrics show no requests, but alarm ${alarm.name} fired because of some.`;
  return { ...base, metrics: { gap: { what: 'cloudwatch:GetMetricData', because } } };
}

/** The base, every domain's facts and findings, and the domains that left none. */
export async function collectedFacts(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<{ facts: Facts; findings: Finding[]; unread: Domain[] }> {
  const store = documents(environment);
  const [base, ...checked] = await Promise.all([
    store.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    ...domains.map(async (domain) => ({
      domain,
      document: await store.find(
        documentKeys.checks(incidentId, attempt, domain),
        checkedSchema(domain),
      ),
    })),
  ]);
  const read = checked.flatMap(({ domain, document }) =>
    document ? [[domain, document.facts] as const] : [],
  );
  return {
    facts: factsOf(base, Object.fromEntries(read)),
    findings: checked.flatMap(({ document }) => document?.findings ?? []),
    unread: checked.flatMap(({ domain, document }) => (document ? [] : domain)),
  };
}

async function tellOf(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
  alarmAt: string,
  { verdict, causes }: Diagnosis,
): Promise<void> {
  const [cause] = causes;
  await record(environment).milestone(incidentId, `incident.diagnosed-${verdict}`, {
    cause: cause ? `${cause.check} (${cause.subject})` : '-',
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
