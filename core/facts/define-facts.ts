import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { BaseFacts, DomainFacts } from '../model/facts.ts';
import type { Domain } from '../model/finding.ts';
import type { RouteRef } from '../model/route.ts';
import type { Began, Signals } from '../model/signals.ts';

/** How one domain's facts are read. Facts modules are the only code that reads AWS for a diagnosis. */
export interface FactsModule<D extends Domain = Domain> {
  readonly domain: D;
  /** Every call that `collect` may make; the branch's IAM role is derived from it. */
  readonly reads: readonly ReadName[];
  /**
   * Reads what the domain's checks need, in as few dependent steps as possible.
   * Never throws for a read that AWS refuses: such a reading is a gap.
   * @param began when the symptom began; absent where none is seen
   * @param failing the methods that fail more than usual, the most hit first; null where that is not known
   * @param signals what failed and why, as far as logs and metrics show it; absent where that was not worked out
   */
  collect(
    environment: Environment,
    base: BaseFacts,
    began?: Began,
    failing?: readonly RouteRef[] | null,
    signals?: Signals,
  ): Promise<DomainFacts[D]>;
}

/** Gives a facts module its type. */
export const defineFacts = <D extends Domain>(module: FactsModule<D>): FactsModule<D> => module;
