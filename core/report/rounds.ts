import { decisionSchema } from '../model/decision.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { baseFactsSchema } from '../model/facts.ts';
import { planSchema } from '../model/plan.ts';
import { knownOr } from '../model/reading.ts';
import { redactAll } from '../model/redaction.ts';
import type { Attempt, Report } from '../model/report.ts';
import { verificationSchema } from '../model/verification.ts';
import { documentKeys } from '../store/document-keys.ts';
import type { Store } from '../store/store.ts';

/** One round, as far as it came: without a diagnosis there is nothing to show but its minutes. */
export interface Round {
  readonly attempt: Attempt | undefined;
  readonly minutes: readonly Minute[];
}

/** The rounds of an incident, from the documents that each has left. @param attempts how many there were */
export const roundsOf = (
  store: Pick<Store, 'documents' | 'journal'>,
  incidentId: string,
  attempts: number,
): Promise<Round[]> =>
  Promise.all(
    Array.from({ length: attempts }, (_, index) => roundOf(store, incidentId, index + 1)),
  );

async function roundOf(
  { documents, journal }: Pick<Store, 'documents' | 'journal'>,
  id: string,
  number: number,
): Promise<Round> {
  const [evidence, diagnosis, plan = null, decision = null, verification = null] =
    await Promise.all([
      documents.find(documentKeys.evidence(id, number), baseFactsSchema),
      documents.find(documentKeys.diagnosis(id, number), diagnosisSchema),
      documents.find(documentKeys.plan(id, number), planSchema),
      documents.find(documentKeys.decision(id, number), decisionSchema),
      documents.find(documentKeys.verification(id, number), verificationSchema),
    ]);
  const changes = plan ? await journal.list(id, plan.hash) : [];
  const before = evidence ? (knownOr(evidence.metrics, null)?.minutes ?? []) : [];
  return {
    attempt: diagnosis && { number, diagnosis, plan, decision, changes, verification },
    minutes: [...before, ...(verification?.samples ?? [])],
  };
}

/** Everything about an incident as one document, without the secrets that came from outside. */
export const reportOf = ({
  rounds,
  minutes = [],
  reasons,
  ...rest
}: Pick<Report, 'incident' | 'onDemand' | 'queryCost'> & {
  readonly rounds: readonly Round[];
  readonly reasons: Readonly<Report['reasons']>;
  /** Of times that no round has kept. */
  readonly minutes?: readonly Minute[];
}): Report =>
  redactAll({
    ...rest,
    attempts: rounds.flatMap(({ attempt }) => attempt ?? []),
    reasons: [...reasons],
    minutes: merged([...rounds.flatMap((round) => round.minutes), ...minutes]),
  });

/** One entry a minute, oldest first; what was read later is more complete. */
const merged = (minutes: readonly Minute[]): Minute[] =>
  [...new Map(minutes.map((minute) => [minute.at, minute])).values()].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
