import type { LogEvent } from '../state.ts';

export type Value = string | number | boolean | Date | null;

/** One record on its way through a query's commands. */
export interface Row {
  get(field: string): Value;
  /** Fields that commands made. */
  readonly made: Map<string, Value>;
}

/** A log event as a record: its own fields, and those of its message where that is a JSON object. */
export function rowOf(event: LogEvent, log: string): Row {
  const made = new Map<string, Value>();
  let discovered: Map<string, Value> | undefined;
  return {
    made,
    get: (field) => {
      const own = made.get(field);
      if (own !== undefined) return own;
      switch (field) {
        case '@timestamp':
        case '@ingestionTime':
          return new Date(event.timestamp);
        case '@message':
          return event.message;
        case '@logStream':
          return event.stream;
        case '@log':
          return log;
        case '@ptr':
          return Buffer.from(`${log}#${event.number}`).toString('base64');
        default:
          discovered ??= discover(event.message);
          return discovered.get(field) ?? null;
      }
    },
  };
}

/** A record that consists of made fields only, as after `stats`. */
export function madeRow(fields: Iterable<[string, Value]>): Row {
  const made = new Map(fields);
  return { made, get: (field) => made.get(field) ?? null };
}

function discover(message: string): Map<string, Value> {
  const fields = new Map<string, Value>();
  if (!message.startsWith('{')) return fields;
  try {
    flatten(JSON.parse(message), '', fields);
  } catch {
    // A message that only looks like JSON has no discovered fields.
  }
  return fields;
}

function flatten(value: unknown, path: string, into: Map<string, Value>): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, path === '' ? key : `${path}.${key}`, into);
    }
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    into.set(path, value);
  }
}

/** A value as the API writes it; times of the form `2026-11-21 02:14:40.000`. */
export const textOf = (value: Exclude<Value, null>): string =>
  value instanceof Date ? value.toISOString().replace('T', ' ').replace('Z', '') : String(value);
