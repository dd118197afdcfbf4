import type { Call, Operation } from '../model/plan.ts';
import type { WriteName } from '../model/writes.generated.ts';

/** A write as data: `call('lambda:RemovePermission', { … })`. */
export function call(name: WriteName, input: Readonly<Record<string, unknown>>): Call {
  const colon = name.indexOf(':');
  return { service: name.slice(0, colon), action: name.slice(colon + 1), input: { ...input } };
}

/** The name of a call, as remedies declare it in `writes`. */
export const nameOf = ({ service, action }: Pick<Call, 'service' | 'action'>): string =>
  `${service}:${action}`;

/** One operation of a plan. */
export const operation = (
  id: string,
  does: Call,
  { expects, undo }: { readonly expects: unknown; readonly undo: readonly Call[] },
): Operation => ({ id, ...does, expects, undo: [...undo] });

/** Stands for a value that is only known once the operation `id` has run. */
export interface Placeholder {
  readonly $result: string;
  /** The way into the operation's output: field names and list positions, joined with dots. */
  readonly path: string;
}

/** The output of an earlier operation, or, in an undo, of the operation that is undone. */
export const resultOf = (id: string, path: string): Placeholder => ({ $result: id, path });

/** Whether a value of an input stands for the output of another operation. */
export const isPlaceholder = (value: unknown): value is Placeholder =>
  typeof value === 'object' && value !== null && '$result' in value;

/**
 * A copy of `value` with every placeholder filled in.
 * @param lookup the value behind a placeholder; throws where there is none
 */
export function fillIn(value: unknown, lookup: (placeholder: Placeholder) => unknown): unknown {
  if (isPlaceholder(value)) return lookup(value);
  if (Array.isArray(value)) return value.map((item) => fillIn(item, lookup));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillIn(inner, lookup)]),
  );
}

/** The value at `path` of an output. @returns undefined where the path leads nowhere */
export const at = (output: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      output,
    );
