import type { Environment } from '../aws/environment.ts';
import { runChecks } from '../checks/run.ts';
import { factsOf } from '../model/checked.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Domain } from '../model/finding.ts';
import type { RouteRef } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';
import { failingRoutes } from '../signals/failing-routes.ts';
import type { DomainChecks } from './domains.ts';

/**
 * Reads one domain's facts and has its checks judge them.
 * @param failing the methods that fail more than usual; null where that is not known
 * @throws Error where the facts cannot be read at all: none of the domain's checks has judged then
 */
export async function judgeDomain<D extends Domain>(
  environment: Environment,
  { facts, checks }: DomainChecks<D>,
  base: BaseFacts,
  signals: Signals,
  failing: readonly RouteRef[] | null = failingRoutes(base, signals),
) {
  const collected = await facts.collect(environment, base, signals.began, failing, signals);
  return judgeFacts({ facts, checks }, base, signals, collected);
}

/** Has a domain's checks judge facts that were read before. */
export function judgeFacts<D extends Domain, F>(
  { facts, checks }: DomainChecks<D>,
  base: BaseFacts,
  signals: Signals,
  collected: F,
) {
  const known = factsOf(base, { [facts.domain]: collected });
  return { facts: collected, findings: runChecks(checks, known, signals) };
}
