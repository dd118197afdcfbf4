/** Strings, lists and maps of a template are Java's in API Gateway: what they print, and the methods that they have. */

/** Maps print as `{name=value}`; lists of JSON print as JSON, with all that is in them. */
export function printed(value: unknown): unknown {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => typeof entry !== 'function');
  return `{${entries.map(([key, entry]) => `${key}=${String(printed(entry))}`).join(', ')}}`;
}

type Call = (on: string, ...given: string[]) => unknown;

const ofStrings: Readonly<Record<string, Call>> = {
  length: (on) => on.length,
  isEmpty: (on) => on === '',
  equals: (on, other) => on === other,
  equalsIgnoreCase: (on, other = '') => on.toLowerCase() === other.toLowerCase(),
  contains: (on, part = '') => on.includes(part),
  matches: (on, pattern) => new RegExp(`^(?:${pattern})$`).test(on),
  replace: (on, from = '', to = '') => on.replaceAll(from, () => to),
  replaceAll: (on, pattern = '', to = '') => on.replaceAll(new RegExp(pattern, 'g'), to),
};

const ofCollections: Readonly<Record<string, (on: object, ...given: string[]) => unknown>> = {
  isEmpty: (on) => Object.keys(on).length === 0,
  containsKey: (on, key = '') => Object.hasOwn(on, key),
  contains: (on, value) => Object.values(on).includes(value),
  toString: (on: object) => String(printed(on)),
};

interface Payload {
  readonly property: string;
  readonly context: unknown;
  readonly params: unknown[];
}

function methodOf({ property, context }: Payload): ((...given: never[]) => unknown) | undefined {
  if (typeof context === 'string') return own(ofStrings, property);
  if (typeof context !== 'object' || context === null) return undefined;
  // `$input` and `$util` have methods of their own.
  return typeof own(context as Record<string, unknown>, property) === 'function'
    ? undefined
    : own(ofCollections, property);
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The methods of strings, lists and maps that JavaScript lacks or has otherwise; the library brings more. */
export const javaMethods = [
  {
    uid: 'java',
    match: (payload: Payload) => methodOf(payload) !== undefined,
    resolve: (payload: Payload) =>
      methodOf(payload)?.(payload.context as never, ...(payload.params as never[])),
  },
];
