import type { Check } from '../../checks/define-check.ts';
import type { FactsModule } from '../../facts/define-facts.ts';
import type { Domain } from '../../model/finding.ts';

/** A domain: how its facts are read and which checks judge them. */
export interface DomainChecks<D extends Domain = Domain> {
  readonly facts: FactsModule<D>;
  readonly checks: readonly Check<D>[];
}

/** Gives a domain its type. */
export const defineDomain = <D extends Domain>(domain: DomainChecks<D>): DomainChecks<D> => domain;
