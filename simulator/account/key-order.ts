import { types } from 'node:util';

/**
 * The same document with the keys of every plain object in order, so that documents that mean the same are the same byte
 * for byte, whatever was written to them and undone in between. Lists keep their order.
 */
export function canonical<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry) => canonical<unknown>(entry)) as T;
  if (value === null || typeof value !== 'object' || isOpaque(value)) return value;
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, canonical<unknown>(entry)]);
  return Object.fromEntries(entries) as T;
}

/** Sets a key of a stored map and keeps its keys in order. */
export function put<V>(map: Record<string, V>, key: string, value: V): V {
  const stored = canonical(value);
  const entries = Object.entries({ ...map, [key]: stored }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  for (const [name] of entries) delete map[name];
  for (const [name, entry] of entries) map[name] = entry;
  return stored;
}

// Not instanceof: a copy may come from another realm.
const isOpaque = (value: object) => types.isDate(value) || ArrayBuffer.isView(value);
