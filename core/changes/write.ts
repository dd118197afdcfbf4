import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Removal, WriteDeclaration } from '../model/write.ts';

/** An SDK command's input as data. */
export type Input = Readonly<Record<string, unknown>>;
/** An SDK command's output as plain JSON, without its metadata. */
export type Output = Record<string, unknown>;

interface Made extends WriteDeclaration {
  send(environment: Environment, input: Input): Promise<{ output: Output; requestId?: string }>;
  /** Waits until AWS has carried out what it accepted. Throws where it gives up. */
  settle?(environment: Environment, input: Input, output: Output): Promise<void>;
}

/** A call that an operation of a plan makes. */
interface Changing extends Made {
  readonly reads: readonly [ReadName, ...ReadName[]];
  /** What the call changes, as JSON: read before it, after it, and before it is undone. Null: there is nothing yet. */
  state(environment: Environment, input: Input): Promise<unknown>;
  /** What later calls need of the output, worked out from the state when the output itself was lost. */
  recover?(state: unknown): Output;
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
  readonly recover?: never;
}

/** One call that changes something: what it needs, how it is made, what it changes. */
export type Write = Changing | Removing;

/** Gives a write its type. Its file is `core/changes/writes/<service>/<operation>.ts`. */
export const defineWrite = (write: Write): Write => write;
