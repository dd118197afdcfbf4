import type { LogEvent } from '../state.ts';

export type Value = string | number | boolean | Date | null;

/** One record on its way through a query's commands. */
export interface Row {
  get(field: string): Value;
  /** Sets a field that a command makes. */
  make(field: string, value: Value): void;
  /** The value of a field only if a command made it. */
  made(field: string): Value | undefined;
}

/** A log event as a record: its own fields, those of its message where that is a JSON object, and what commands make. */
export class EventRow implements Row {
  readonly #event: LogEvent;
  readonly #log: string;
  // Both are for few of the many records that a query looks at.
  #made: Map<string, Value> | undefined;
  #discovered: Map<string, Value> | undefined;

  constructor(event: LogEvent, log: string) {
    this.#event = event;
    this.#log = log;
  }

  make(field: string, value: Value): void {
    this.#made ??= new Map();
    this.#made.set(field, value);
  }

  made(field: string): Value | undefined {
    return this.#made?.get(field);
  }

  get(field: string): Value {
    const own = this.#made?.get(field);
    if (own !== undefined) return own;
    switch (field) {
      case '@timestamp':
      case '@ingestionTime':
        return new Date(this.#event.timestamp);
      case '@message':
        return this.#event.message;
      case '@logStream':
        return this.#event.stream;
      case '@log':
        return this.#log;
      case '@ptr':
        return Buffer.from(`${this.#log}#${this.#event.number}`).toString('base64');
      default:
        this.#discovered ??= discover(this.#event.message);
        return this.#discovered.get(field) ?? null;
    }
  }
}

/** A record that consists of made fields only, as after `stats`. */
export function madeRow(fields: Iterable<readonly [string, Value]>): Row {
  const made = new Map(fields);
  return {
    get: (field) => made.get(field) ?? null,
    make: (field, value) => void made.set(field, value),
    made: (field) => made.get(field),
  };
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
