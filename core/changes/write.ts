import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Removal, WriteDeclaration } from '../model/write.ts';

/** An SDK command's input as data. */
export type Input = Readonly<Record<string, unknown>>;
/** An SDK command's output as plain JSON, without its metadata. */
export type Output = Record<string, unknown>;

/** AWS's answer to a call. */
export interface Sent {
  readonly output: Output;
  readonly requestId?: string;
}

interface Made extends WriteDeclaration {
  send(environment: Environment, input: Input): Promise<Sent>;
  /** Waits until AWS has carried out what it accepted. Throws where it gives up. */
  settle?(environment: Environment, input: Input, output: Output): Promise<void>;
}

/** A call that an operation of a plan makes. */
export interface Changing extends Made {
  readonly reads: readonly [ReadName, ...ReadName[]];
  /** What the call changes, as JSON: read before it, after it, and before it is undone. Null: there is nothing yet. */
  state(environment: Environment, input: Input): Promise<unknown>;
  /**
   * Whether a state is what this call makes it: the proof by which it is resumed and undone.
   * @param output what AWS answered, or what was found by the mark; undefined where neither is known
   */
  makes(state: unknown, input: Input, output: Output | undefined): boolean;
  /** Puts a mark of ours into the call, where AWS keeps one. */
  mark?(input: Input, mark: string): Input;
  /** Looks for what bears the mark. @returns the output of the call that made it */
  find?(environment: Environment, input: Input, mark: string): Promise<Output | undefined>;
  /** What later calls need of the output, worked out from a state that the call made, when the output itself was lost. */
  recover?(state: unknown): Output;
  /** Whether somebody else changed the same after `since` (ISO 8601) and before the call. */
  overtook?(
    environment: Environment,
    input: Input,
    made: { readonly output: Output; readonly before: unknown; readonly since: string },
  ): Promise<boolean>;
  readonly removalOf?: never;
  readonly gone?: never;
}

/** A call that only undoes another. */
interface Removing extends Made {
  readonly reads: readonly [];
  readonly removalOf: Removal;
  /** The errors by which AWS says that what is to be removed is not there. */
  readonly gone: readonly [string, ...string[]];
  readonly state?: never;
  readonly mark?: never;
}

/** One call that changes something: what it needs, how it is made, what it changes. */
export type Write = Changing | Removing;

/** Gives a write its type. Its file is `core/changes/writes/<service>/<operation>.ts`. */
export const defineWrite = (write: Write): Write => write;

/** The write of an operation of a plan. @throws Error for a write that only undoes others and so has no state */
export function changing(write: Write): Changing {
  if (!write.state)
    throw new Error('A call that only undoes others cannot be an operation of a plan.');
  return write;
}
