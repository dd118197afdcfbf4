import { checkedSchema, factsOf } from '../model/checked.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { baseFactsSchema, type Facts } from '../model/facts.ts';
import { type Domain, domains, type Finding } from '../model/finding.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import { verificationSchema } from '../model/verification.ts';
import { documentKeys } from './document-keys.ts';
import type { AttemptRef, Documents, Store } from './store.ts';

/** From what an attempt made its change, and what it did. @throws DocumentNotFound where it had no plan */
export async function plannedAttempt(
  { documents, journal }: Pick<Store, 'documents' | 'journal'>,
  { incidentId, attempt }: AttemptRef,
) {
  const [evidence, diagnosis, plan] = await Promise.all([
    documents.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    documents.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
    documents.get(documentKeys.plan(incidentId, attempt), planSchema),
  ]);
  return { evidence, diagnosis, plan, changes: await journal.list(incidentId, plan.hash) };
}

/** The base, every domain's facts and findings, and the domains that left none. */
export async function collectedFacts(
  documents: Documents,
  { incidentId, attempt }: AttemptRef,
): Promise<{ facts: Facts; findings: Finding[]; unread: Domain[] }> {
  const [base, ...checked] = await Promise.all([
    documents.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    ...domains.map(async (domain) => ({
      domain,
      document: await documents.find(
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

/**
 * The plans for which an earlier attempt made a change and looked at what came of it, the first one first. A plan that was never
 * applied, because the world had moved on, does not count.
 */
export async function triedPlans(
  documents: Documents,
  { incidentId, attempt }: AttemptRef,
): Promise<Plan[]> {
  const earlier = Array.from({ length: attempt - 1 }, (_, index) => index + 1);
  const tried = await Promise.all(
    earlier.map(async (number) => {
      const [plan, verification] = await Promise.all([
        documents.find(documentKeys.plan(incidentId, number), planSchema),
        documents.find(documentKeys.verification(incidentId, number), verificationSchema),
      ]);
      return plan && verification ? [plan] : [];
    }),
  );
  return tried.flat();
}
