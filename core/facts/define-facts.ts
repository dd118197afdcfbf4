import type { Environment } from '../aws/environment.ts';
import type { Cause } from '../model/cause.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { BaseFacts, DomainFacts } from '../model/facts.ts';
import type { Domain } from '../model/finding.ts';
import type { RouteRef } from '../model/route.ts';
import type { Began, Signals } from '../model/signals.ts';

/** What is known of an incident when a domain's facts are read: it tells which of many are worth their calls. */
export interface Focus {
  /** When the symptom began; absent where none is seen. */
  readonly began?: Began | undefined;
  /** The methods that fail more than usual, the most hit first; null where that is not known. */
  readonly failing?: readonly RouteRef[] | null;
  /** What failed and why, as far as logs and metrics show it; absent where that was not worked out. */
  readonly signals?: Signals;
  /** What a change was made for. Where a change is looked at, what lies beside it need not be read. */
  readonly fixed?: readonly Pick<Cause, 'check' | 'subject' | 'data'>[];
}

/** How one domain's facts are read. Facts modules are the only code that reads AWS for a diagnosis. */
export interface FactsModule<D extends Domain = Domain> {
  readonly domain: D;
  /** Every call that `collect` may make; the branch's IAM role is derived from it. */
  readonly reads: readonly ReadName[];
  /**
   * Reads what the domain's checks need, in as few dependent steps as possible.
   * Never throws for a read that AWS refuses: such a reading is a gap.
   */
  collect(environment: Environment, base: BaseFacts, focus?: Focus): Promise<DomainFacts[D]>;
}

/** Gives a facts module its type. */
export const defineFacts = <D extends Domain>(module: FactsModule<D>): FactsModule<D> => module;
