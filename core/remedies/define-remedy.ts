import type { Cause } from '../model/cause.ts';
import type { Facts } from '../model/facts.ts';
import type { Evidence } from '../model/evidence.ts';
import type { RemedyId } from '../model/ids.generated.ts';
import type { Operation, Plan, Risk } from '../model/plan.ts';
import type { ApiKind } from '../model/target.ts';
import type { WriteName } from '../model/writes.generated.ts';

/** What a remedy wants done; core/remedies turns it into a hashed {@link Plan}. */
export interface Proposal {
  readonly operations: readonly Operation[];
  readonly blastRadius: readonly Evidence[];
  readonly lifetime: Plan['lifetime'];
  /** Where this very case is riskier than the remedy usually is, for example because a deployment ships other changes. */
  readonly risk?: Risk;
}

/** One way to fix a cause. */
export interface Remedy {
  /** An imperative, and the file's name. Title and texts: core/messages/en/remedies/<id>.ts */
  readonly id: RemedyId;
  /** The kinds of API that it can help. */
  readonly apis: readonly ApiKind[];
  readonly risk: Risk;
  /** Every call that its operations may make. IAM comes from it. */
  readonly writes: readonly WriteName[];
  /** Every call that undoing them may make: the role that undoes holds these and no others. */
  readonly undoes: readonly WriteName[];
  /**
   * Its plans for several subjects do not touch each other: none refers to another operation's result, deploys, or counts on what
   * another uses up. They can be one plan.
   */
  readonly apart?: true;
  /** Remedies that it would work against while their changes of the same stage stand. */
  readonly opposes?: readonly RemedyId[];
  /**
   * The operations, each with what it expects and its undo. Pure: a plan is data.
   * @returns null where this remedy cannot help this cause after all; the next remedy is asked.
   * @throws MissingEvidence where a fact that it needs could not be read
   */
  plan(cause: Cause, facts: Facts): Proposal | null;
}

/** Gives a remedy its type. */
export const defineRemedy = (remedy: Remedy): Remedy => remedy;
