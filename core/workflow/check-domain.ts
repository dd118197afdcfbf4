import type { Environment } from '../aws/environment.ts';
import type { DomainChecks } from '../engine/domains.ts';
import { once } from '../model/once.ts';
import { judgeDomain, judgeFacts } from '../engine/judge-domain.ts';
import { checkedSchema, countsOf } from '../model/checked.ts';
import { baseFactsSchema } from '../model/facts.ts';
import type { Domain, Finding } from '../model/finding.ts';
import { signalsSchema } from '../model/signals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import type { OpenBudget } from '../store/query-budget.ts';
import type { AttemptRef } from '../store/store.ts';

/** How many verdicts of each kind a branch came to. */
export interface Checked extends Readonly<Record<Finding['verdict'], number>> {
  readonly domain: Domain;
}

/** Domains whose facts are read again after the essentials, where some were left out. The others' stay as they were read. */
const dependent: ReadonlySet<Domain> = new Set(['deployment', 'lambda']);

/**
 * Reads one domain's facts, has its checks judge them, and stores both.
 * @throws Error where the facts cannot be read at all; the workflow makes all checks of the domain unknown then
 */
export async function checkDomain<D extends Domain>(
  environment: Environment,
  domain: DomainChecks<D>,
  { incidentId, attempt }: AttemptRef,
): Promise<Checked> {
  const store = documents(environment);
  const [budget, base, signals] = await Promise.all([
    budgetFor(environment, domain, { incidentId, attempt }),
    store.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    store.get(documentKeys.signals(incidentId, attempt), signalsSchema),
  ]);
  const id: Domain = domain.facts.domain;
  const key = documentKeys.checks(incidentId, attempt, id);
  try {
    // A method was tested: what the domain has read stands, and is judged once more.
    const stands = base.probe !== undefined || (base.extent === 'completed' && !dependent.has(id));
    const before = stands ? await store.find(key, checkedSchema(id)) : undefined;
    const checked = before
      ? judgeFacts(domain, base, signals, before.facts)
      : await judgeDomain(budget.environment, domain, base, signals);
    await Promise.all([store.put(key, checkedSchema(id), checked), budget.close()]);
    return { domain: id, ...countsOf(checked.findings) };
  } finally {
    await budget.close();
  }
}

/** What a domain loads that searches logs. */
export const loadBudget = once(() => import('../store/query-budget.ts'));

/** The budget of the incident for a domain that searches logs; the others load nothing for it. */
async function budgetFor<D extends Domain>(
  environment: Environment,
  { facts }: DomainChecks<D>,
  { incidentId, attempt }: AttemptRef,
): Promise<OpenBudget> {
  if (!facts.reads.includes('logs:StartQuery')) return { environment, close: async () => {} };
  const { openBudget } = await loadBudget();
  return openBudget(environment, incidentId, attempt === 1);
}
