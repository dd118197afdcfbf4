import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { decisionSchema } from '../model/decision.ts';
import { metricsReads, readMetrics } from '../facts/metrics.ts';
import { windowOf } from '../facts/window.ts';
import type { CallName } from '../model/calls.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { baseFactsSchema } from '../model/facts.ts';
import type { Evidence } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import { planSchema } from '../model/plan.ts';
import type { Attempt, Report } from '../model/report.ts';
import { knownOr } from '../model/reading.ts';
import { verificationSchema } from '../model/verification.ts';
import { documentKeys, documents } from '../store/documents.ts';
import { redactAll } from '../model/redaction.ts';

/** The reads of the account that a report may make; the roles of the steps that end an incident are derived from them. */
export const reportReads: readonly CallName[] = metricsReads;

/**
 * Gathers an incident's documents. Whatever an incident did not come to is left out; whatever came from outside has its
 * secrets taken out.
 * @param attempts how many rounds there were
 * @param reasons why it ended as it did
 */
export async function buildReport(
  environment: Environment,
  incident: Incident,
  attempts: number,
  reasons: readonly Evidence[],
): Promise<Report> {
  const [throughout, ...rounds] = await Promise.all([
    minutesOf(environment, incident),
    ...Array.from({ length: attempts }, (_, index) => round(environment, incident.id, index + 1)),
  ]);
  return redactAll({
    incident,
    attempts: rounds.flatMap(({ attempt }) => attempt ?? []),
    reasons: [...reasons],
    minutes: merged([...rounds.flatMap(({ minutes }) => minutes), ...throughout]),
  });
}

/** One round, as far as it came: without a diagnosis there is nothing to tell of it but its minutes. */
interface Round {
  readonly attempt: Attempt | undefined;
  readonly minutes: readonly Minute[];
}

async function round(environment: Environment, id: string, number: number): Promise<Round> {
  const store = documents(environment);
  const [evidence, diagnosis, plan = null, decision = null, verification = null] =
    await Promise.all([
      store.find(documentKeys.evidence(id, number), baseFactsSchema),
      store.find(documentKeys.diagnosis(id, number), diagnosisSchema),
      store.find(documentKeys.plan(id, number), planSchema),
      store.find(documentKeys.decision(id, number), decisionSchema),
      store.find(documentKeys.verification(id, number), verificationSchema),
    ]);
  const changes = plan ? await dynamoJournal(environment).list(id, plan.hash) : [];
  const before = evidence ? (knownOr(evidence.metrics, null)?.minutes ?? []) : [];
  return {
    attempt: diagnosis && { number, diagnosis, plan, decision, changes, verification },
    minutes: [...before, ...(verification?.samples ?? [])],
  };
}

/** The metrics from before the alarm until now: documents hold none of the time in which people were asked. */
async function minutesOf(
  environment: Environment,
  { target, alarm }: Incident,
): Promise<readonly Minute[]> {
  if (target.apiKind !== 'REST') return [];
  const window = windowOf(alarm, environment.clock.now());
  return knownOr(await readMetrics(environment, target, window), { minutes: [] }).minutes;
}

/** One entry a minute, oldest first; what was read later is more complete. */
const merged = (minutes: readonly Minute[]): Minute[] =>
  [...new Map(minutes.map((minute) => [minute.at, minute])).values()].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
