import type { Environment } from '../aws/environment.ts';
import { type Change, changeSchema } from '../model/change-record.ts';
import { decisionSchema } from '../model/decision.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { baseFactsSchema } from '../model/facts.ts';
import type { Evidence } from '../model/finding.ts';
import { planSchema } from '../model/plan.ts';
import type { Attempt, Report } from '../model/report.ts';
import { knownOr } from '../model/reading.ts';
import { verificationSchema } from '../model/verification.ts';
import { documentKeys, documents } from './documents.ts';
import { record } from './record.ts';
import { redactAll } from './redaction.ts';
import { table } from './table.ts';

/**
 * Gathers an incident's documents. Whatever an incident did not come to is left out; whatever came from outside has its
 * secrets taken out.
 * @param attempts how many rounds there were
 * @param reasons why it ended as it did
 */
export async function buildReport(
  environment: Environment,
  incidentId: string,
  attempts: number,
  reasons: readonly Evidence[],
): Promise<Report> {
  const [incident, changes, ...rounds] = await Promise.all([
    record(environment).get(incidentId),
    changesOf(environment, incidentId),
    ...Array.from({ length: attempts }, (_, index) => round(environment, incidentId, index + 1)),
  ]);
  const told = rounds.map(({ minutes: _, ...attempt }) => attempt);
  return redactAll({
    incident,
    attempts: told.flatMap(({ diagnosis, ...attempt }) =>
      diagnosis ? [{ ...attempt, diagnosis, changes: changes.get(attempt.number) ?? [] }] : [],
    ),
    reasons: [...reasons],
    minutes: merged(rounds.flatMap(({ minutes }) => minutes)),
  });
}

type Round = Omit<Attempt, 'diagnosis' | 'changes'> & {
  readonly diagnosis: Attempt['diagnosis'] | undefined;
  readonly minutes: readonly Minute[];
};

async function round(environment: Environment, id: string, number: number): Promise<Round> {
  const store = documents(environment);
  const [evidence, diagnosis, plan, decision, verification] = await Promise.all([
    store.find(documentKeys.evidence(id, number), baseFactsSchema),
    store.find(documentKeys.diagnosis(id, number), diagnosisSchema),
    store.find(documentKeys.plan(id, number), planSchema),
    store.find(documentKeys.decision(id, number), decisionSchema),
    store.find(documentKeys.verification(id, number), verificationSchema),
  ]);
  const before = evidence ? (knownOr(evidence.metrics, null)?.minutes ?? []) : [];
  return {
    number,
    diagnosis,
    plan: plan ?? null,
    decision: decision ?? null,
    verification: verification ?? null,
    minutes: [...before, ...(verification?.samples ?? [])],
  };
}

/** What was changed, by attempt, from the journal. */
async function changesOf(
  environment: Environment,
  incidentId: string,
): Promise<Map<number, Change[]>> {
  const partition = await table(environment).all(`INCIDENT#${incidentId}`);
  const changes = new Map<number, Change[]>();
  for (const item of partition) {
    const attempt = /^CHANGE#(\d+)#/.exec(String(item['sk']))?.[1];
    if (attempt === undefined) continue;
    const list = changes.get(Number(attempt)) ?? [];
    list.push(changeSchema.parse(item));
    changes.set(
      Number(attempt),
      list.toSorted((a, b) => a.index - b.index),
    );
  }
  return changes;
}

/** One entry a minute, oldest first; what was read later is more complete. */
const merged = (minutes: readonly Minute[]): Minute[] =>
  [...new Map(minutes.map((minute) => [minute.at, minute])).values()].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
