import { InvalidInput } from '../core/model/errors.ts';

/** Names of a world's things, for scenarios: `{ apiId: 'a1b2', v3: { Version: '3' } }`. */
export type Names = Readonly<Record<string, unknown>>;

/** What API Gateway itself fills in, from the stage's variables: it stays as it is written. */
const isStageVariable = (path: string): boolean => path.startsWith('stageVariables.');

/**
 * Fills `${name}` and `${name.field}` in every string of `value`, the names of fields included.
 * @throws InvalidInput for a name that nobody has given, with the names there are
 */
export function fill(value: unknown, names: Names): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{([^}]+)\}/g, (whole: string, path: string) =>
      isStageVariable(path) ? whole : String(lookUp(path, names)),
    );
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [fill(key, names), fill(item, names)]),
  );
}

function lookUp(path: string, names: Names): unknown {
  if (Object.hasOwn(names, path)) return names[path];
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], names);
  if (found !== undefined) return found;
  throw new InvalidInput(
    `Nothing is named "${path}" in this world. Available: ${Object.keys(names).toSorted().join(', ')}.`,
  );
}
