import type { ReadName } from './reads.generated.ts';
import type { WriteName } from './writes.generated.ts';

/** IAM's condition block: by operator and key, the values. */
export type Conditions = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** What IAM must allow for one AWS call. */
export interface Grant {
  readonly actions: readonly string[];
  /**
   * ARN patterns. `{partition}`, `{region}` and `{account}` stand for the place of deployment; `{table}`, `{bucket}`, `{topic}`,
   * `{remediation}` and `{executions}` (of the state machine, without their names) for the deployment's own resources.
   * `<Field>` stands for a field of the call's input: for anything in a role, for its value in a session that makes just this call.
   */
  readonly resources: readonly string[];
  /** Why a resource holds a `*`. */
  readonly reason?: string;
  /** IAM's condition block, where a call can be held narrower than its resources. */
  readonly conditions?: Conditions;
}

/** When a call that removes something may undo an operation: it removes what the operation made, nothing else. */
export interface Removal {
  /** The operation's own call. */
  readonly write: WriteName;
  /** The field that must be the operation's result: a name that AWS chose. */
  readonly result?: string;
  /** The fields that must be as in the operation's own input. */
  readonly same: readonly string[];
}

/** What others than those who make a write know of it. */
export interface WriteDeclaration {
  readonly name: WriteName;
  /** What IAM must allow for the call itself. */
  readonly grants: readonly Grant[];
  /** The calls by which its state is read, before and after it, and while it settles. */
  readonly reads: readonly ReadName[];
  /** Only for a call that removes something: no plan may make it but to undo this. */
  readonly removalOf?: Removal;
}
