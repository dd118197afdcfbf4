import type { Input } from '../../../write.ts';

interface Patch {
  readonly op?: string;
  readonly path?: string;
  readonly value?: unknown;
}

/**
 * Whether a state, as paths and their values, is what the patches of an update set. Patches hold all values as text; a list has
 * what was added to it, and an empty text stands for nothing.
 */
export const hasPatchedValues = (state: unknown, { patchOperations }: Input): boolean =>
  (patchOperations as readonly Patch[]).every(({ op, path = '', value }) => {
    const found = (state as Readonly<Record<string, unknown>> | null)?.[path] ?? null;
    if (value === '') return found === null || found === '';
    if (Array.isArray(found)) return found.includes(value) === (op !== 'remove');
    return op === 'remove' ? found === null : found !== null && asText(found) === asText(value);
  });

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
