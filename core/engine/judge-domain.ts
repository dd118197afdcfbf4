import type { Environment } from '../aws/environment.ts';
import { runChecks } from '../checks/run.ts';
import type { Focus } from '../facts/define-facts.ts';
import { factsOf } from '../model/checked.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Domain } from '../model/finding.ts';
import type { Signals } from '../model/signals.ts';
import { failingRoutes } from '../signals/failing-routes.ts';
import type { DomainChecks } from './domains.ts';

/**
 * Reads one domain's facts and has its checks judge them.
 * @param focus what a look at a change is about; absent: the incident as a whole
 * @throws Error where the facts cannot be read at all: none of the domain's checks has judged then
 */
export async function judgeDomain<D extends Domain>(
  environment: Environment,
  { facts, checks }: DomainChecks<D>,
  base: BaseFacts,
  signals: Signals,
  focus: Pick<Focus, 'failing' | 'fixed'> = { failing: failingRoutes(base, signals) },
) {
  const { began } = signals;
  const collected = await facts.collect(environment, base, { began, signals, ...focus });
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
