import type { ClientConstructor, Environment } from '../aws/environment.ts';

/** An SDK command's input as data. */
export type Input = Readonly<Record<string, unknown>>;
/** An SDK command's output as plain JSON, without its metadata. */
export type Output = Record<string, unknown>;

/** How one write is made, and what it changes. */
export interface Action {
  send(environment: Environment, input: Input): Promise<{ output: Output; requestId?: string }>;
  /**
   * What the call changes, as JSON: read before it, after it, and before it is undone. Null: there is nothing yet.
   * Absent for calls that only undo others.
   */
  state?(environment: Environment, input: Input): Promise<unknown>;
  /** Waits until AWS has carried out what it accepted. Throws where it gives up. */
  settle?(environment: Environment, input: Input, output: Output): Promise<void>;
  /** What later calls need of the output, worked out from the state when the output itself was lost. */
  recover?(state: unknown): Output;
  /** The errors by which AWS says that what is to be removed is not there. */
  gone?: readonly string[];
}

/** The error of an AWS call, by name. */
export const isAwsError = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** `value` as JSON holds it: no undefined fields, dates as text. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Sends a command of a client; the two must belong together. */
export const sends =
  (client: ClientConstructor<unknown>, Command: new (input: never) => unknown): Action['send'] =>
  async (environment, input) => {
    const sender = environment.client(client) as { send(command: unknown): Promise<object> };
    const { $metadata, ...output } = (await sender.send(new Command(input as never))) as {
      $metadata?: { requestId?: string };
    };
    return {
      output: plain(output) as Output,
      ...($metadata?.requestId !== undefined && { requestId: $metadata.requestId }),
    };
  };

/** The named fields of a document; null where it lacks one. */
export const pick = (document: object | undefined, names: readonly string[]): unknown =>
  plain(
    Object.fromEntries(
      names.map((name) => [
        name,
        (document as Record<string, unknown> | undefined)?.[name] ?? null,
      ]),
    ),
  );

/**
 * Looks again and again until `done` says so.
 * @throws Error naming `what` after `seconds` of the environment's clock
 */
export async function until(
  environment: Environment,
  what: string,
  seconds: number,
  done: () => Promise<boolean>,
): Promise<void> {
  const end = environment.clock.now().getTime() + seconds * 1000;
  while (!(await done())) {
    if (environment.clock.now().getTime() >= end)
      throw new Error(`${what} did not finish within ${seconds} seconds.`);
    await environment.clock.sleep(5000);
  }
}

/** Every page's items of a paginated read. */
export async function pages<T>(
  read: (token: string | undefined) => Promise<{ items: readonly T[]; next: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const { items, next } = await read(token);
    all.push(...items);
    token = next;
  } while (token !== undefined && token !== '');
  return all;
}
