import type { Environment } from '../../aws/environment.ts';
import { dynamoJournal } from '../../changes/dynamo-journal.ts';
import { collectBase } from '../../facts/base.ts';
import type { Cause } from '../../model/diagnosis.ts';
import { diagnosisSchema } from '../../model/diagnosis.ts';
import { DocumentNotFound, TargetNotFound } from '../../model/errors.ts';
import { type BaseFacts, baseFactsSchema } from '../../model/facts.ts';
import type { Finding, Verdict } from '../../model/finding.ts';
import { planSchema } from '../../model/plan.ts';
import { knownOr } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { type Verification, verificationSchema } from '../../model/verification.ts';
import { signalsOf } from '../../signatures/index.ts';
import { verify } from '../../verification/verify.ts';
import { documentKeys, documents } from '../documents.ts';
import { record } from '../record.ts';
import type { AttemptInput } from './attempt.ts';
import { type DomainChecks, judgeDomain } from './check-domain.ts';
import { withoutSecrets } from './collect-evidence.ts';
import { domainChecks } from './domain-checks.ts';
import { causeKey } from './tried.ts';

/** What the workflow needs of a look at the traffic since a change. */
export interface Verified {
  readonly verdict: Verification['verdict'];
  readonly helped: boolean;
  /** Whether looking again would tell no more. */
  readonly final: boolean;
  readonly waitSeconds: number;
}

/**
 * Looks at the traffic since the change, and judges the cause again on fresh facts.
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function verifyChange(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<Verified> {
  const store = documents(environment);
  const [{ target, alarm }, evidence, diagnosis, plan, earlier] = await Promise.all([
    record(environment).get(incidentId),
    store.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    store.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
    store.get(documentKeys.plan(incidentId, attempt), planSchema),
    store.find(documentKeys.verification(incidentId, attempt), verificationSchema),
  ]);
  const cause = diagnosis.causes.find((one) => causeKey(one) === causeKey(plan.cause));
  const changes = await dynamoJournal(environment).list(incidentId, plan.hash);
  const appliedAt = changes
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (!cause || !appliedAt)
    throw new DocumentNotFound(`Attempt ${attempt} of ${incidentId} changed nothing.`);

  const base = withoutSecrets(await collectBase(environment, target, alarm));
  const signals = signalsOf(base);
  const look = verify({
    settings: environment.settings.verification,
    symptom: alarm.symptom,
    before: { minutes: knownOr(evidence.metrics, { minutes: [] }).minutes, since: diagnosis.since },
    minutes: knownOr(base.metrics, null)?.minutes ?? null,
    cause,
    recheck: await recheck(environment, cause, base, signals),
    signals: signals.logsRead ? signals : null,
    appliedAt,
    now: environment.clock.now().toISOString(),
  });
  const { verdict, helped } = look.verification;
  await store.put(
    documentKeys.verification(incidentId, attempt),
    verificationSchema,
    look.verification,
  );
  if (verdict !== earlier?.verdict)
    await record(environment).milestone(incidentId, `incident.verified-${verdict}`);
  return { verdict, helped, final: look.final, waitSeconds: look.waitSeconds };
}

/** What the cause's own check says now of what it found faulty. */
async function recheck(
  environment: Environment,
  cause: Cause,
  base: BaseFacts,
  signals: Signals,
): Promise<Verdict> {
  try {
    const domain = (await domainChecks[cause.domain]()) as DomainChecks;
    const checks = domain.checks.filter(({ id }) => id === cause.check);
    const { findings } = await judgeDomain(environment, { ...domain, checks }, base, signals);
    return verdictOn(cause.subject, findings);
  } catch (error) {
    if (error instanceof TargetNotFound) throw error;
    const because = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      verdict: 'unknown',
      subject: cause.subject,
      gap: { what: `checks:${cause.check}`, because },
    };
  }
}

/** The fault itself, or else that it could not be looked for, or else that it is gone. */
function verdictOn(subject: string, findings: readonly Finding[]): Verdict {
  const about = findings.filter(
    (one) => one.verdict !== 'healthy' && (one.subject === undefined || one.subject === subject),
  );
  const found = about.find(({ verdict }) => verdict === 'faulty') ?? about[0];
  return found ?? { verdict: 'healthy' };
}
