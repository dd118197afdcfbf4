import type { OwnCall } from '../../core/aws/iam/calls.ts';
import type { ItemWrites } from '../../core/aws/iam/calls/own.ts';
import type { ReadName } from '../../core/model/reads.generated.ts';

/** Which way a plan goes. */
export type Direction = 'apply' | 'undo';

/** What one Lambda calls. */
export interface Declaration {
  /** Reads of the account, for facts. */
  readonly reads?: readonly ReadName[];
  /** The roles that it may assume to change the account: its own role changes nothing there. */
  readonly assumes?: readonly Direction[];
  /** Calls on the deployment's own table, bucket, topic and workflow, apart from what they write there. */
  readonly own: readonly OwnCall[];
  /** The items that it writes, by key space: what belongs to others it cannot touch. */
  readonly items?: ItemWrites;
  /** The documents that it writes: each has one step that makes it. */
  readonly documents?: readonly string[];
}
