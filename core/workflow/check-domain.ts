import * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { runChecks } from '../checks/run.ts';
import { type BaseFacts, baseFactsSchema, domainFactsSchemas, type Facts } from '../model/facts.ts';
import { type Domain, type Finding, findingSchema } from '../model/finding.ts';
import { type Signals, signalsSchema } from '../model/signals.ts';
import { documentKeys, documents } from '../store/documents.ts';
import type { DomainChecks } from '../engine/domains.ts';
import type { AttemptInput } from './attempt.ts';

/** What a branch of the workflow stores. */
export const checkedSchema = <D extends Domain>(domain: D) =>
  z.object({ facts: domainFactsSchemas[domain], findings: z.array(findingSchema) });

/** How many verdicts of each kind a branch came to. */
export interface Checked {
  readonly domain: Domain;
  readonly faulty: number;
  readonly unknown: number;
  readonly healthy: number;
}

/**
 * Reads one domain's facts, has its checks judge them, and stores both.
 * @throws Error where the facts cannot be read at all; the workflow makes all checks of the domain unknown then
 */
export async function checkDomain<D extends Domain>(
  environment: Environment,
  domain: DomainChecks<D>,
  { incidentId, attempt }: AttemptInput,
): Promise<Checked> {
  const store = documents(environment);
  const [base, signals] = await Promise.all([
    store.get(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    store.get(documentKeys.signals(incidentId, attempt), signalsSchema),
  ]);
  const checked = await judgeDomain(environment, domain, base, signals);
  const id = domain.facts.domain;
  await store.put(documentKeys.checks(incidentId, attempt, id), checkedSchema(id), checked);
  const count = (verdict: Finding['verdict']) =>
    checked.findings.filter((finding) => finding.verdict === verdict).length;
  return {
    domain: id,
    faulty: count('faulty'),
    unknown: count('unknown'),
    healthy: count('healthy'),
  };
}

/** One domain's facts and what its checks say of them. */
export async function judgeDomain<D extends Domain>(
  environment: Environment,
  { facts, checks }: DomainChecks<D>,
  base: BaseFacts,
  signals: Signals,
) {
  const collected = await facts.collect(environment, base);
  const known = factsOf(base, { [facts.domain]: collected });
  const findings = runChecks(checks, known, signals);
  return { facts: collected, findings };
}

/** The base with what domains read. The base comes last: the domain `logs` reads nothing, and the base's logs are its facts. */
export const factsOf = (base: BaseFacts, read: Partial<Record<Domain, unknown>>): Facts =>
  ({ ...read, ...base }) as Facts;
