import { awsError } from '../../define-service.ts';
import type { LogEvent } from '../state.ts';

/** A log event as a record of a query. */
export interface LogRecord {
  readonly event: LogEvent;
  /** `<account>:<group>` */
  readonly log: string;
}

const fields = {
  '@timestamp': ({ event }: LogRecord) => insightsTime(event.timestamp),
  '@ingestionTime': ({ event }: LogRecord) => insightsTime(event.timestamp),
  '@message': ({ event }: LogRecord) => event.message,
  '@logStream': ({ event }: LogRecord) => event.stream,
  '@log': ({ log }: LogRecord) => log,
  '@ptr': ({ event, log }: LogRecord) => Buffer.from(`${log}#${event.number}`).toString('base64'),
};
type Field = keyof typeof fields;

/** `2026-11-21 02:14:40.000` */
const insightsTime = (at: number) => new Date(at).toISOString().replace('T', ' ').replace('Z', '');

export const valueOf = (record: LogRecord, field: Field): string => fields[field](record);

/** A query, read: which records it finds, in which order, and what it shows of them. */
export interface Query {
  readonly filters: readonly ((record: LogRecord) => boolean)[];
  readonly shown: readonly Field[];
  readonly oldestFirst: boolean;
  readonly limit: number | undefined;
}

/** A text in quotes, or a regular expression in slashes, in which neither `|` nor `/` ends anything. */
const literal = String.raw`"(?:[^"\\]|\\.)*"|\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])*\/`;
const command = new RegExp(String.raw`(?:${literal}|[^|"/])+`, 'g');
const filter = new RegExp(String.raw`^filter (?<field>@\w+) like (?<literal>${literal})$`, 'i');

/**
 * Reads a query in the part of the Logs Insights language that the product speaks: `fields`, `filter … like`, `sort
 * @timestamp` and `limit`.
 * @throws SimulatorLacksQuery for every other query: nothing of one is passed over
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export function parseQuery(text: string): Query {
  const commands = text.match(command) ?? [];
  if (text === '' || commands.join('|') !== text) throw unknown(text);
  let query: Query = {
    filters: [],
    shown: ['@timestamp', '@message'],
    oldestFirst: false,
    limit: undefined,
  };
  for (const one of commands) query = { ...query, ...read(one.trim(), query) };
  return query;
}

function read(text: string, { filters }: Query): Partial<Query> {
  const [, names] = /^fields (@\w+(?:\s*,\s*@\w+)*)$/i.exec(text) ?? [];
  if (names !== undefined)
    return { shown: names.split(/\s*,\s*/).map((name) => fieldOf(name, text)) };
  const { field, literal: wanted } = filter.exec(text)?.groups ?? {};
  if (field !== undefined && wanted !== undefined) {
    const of = fieldOf(field, text);
    const matches = matcher(wanted);
    return { filters: [...filters, (record) => matches(valueOf(record, of))] };
  }
  const [, direction] = /^sort @timestamp (asc|desc)$/i.exec(text) ?? [];
  if (direction !== undefined) return { oldestFirst: direction.toLowerCase() === 'asc' };
  const [, limit] = /^limit (\d+)$/i.exec(text) ?? [];
  if (limit !== undefined) return { limit: Number(limit) };
  throw unknown(text);
}

function fieldOf(name: string, written: string): Field {
  if (Object.hasOwn(fields, name)) return name as Field;
  throw unknown(written);
}

function matcher(written: string): (text: string) => boolean {
  const inner = written.slice(1, -1);
  if (written.startsWith('"')) {
    const part = inner.replaceAll(/\\(["\\])/g, '$1');
    return (text) => text.includes(part);
  }
  const insensitive = inner.startsWith('(?i)');
  try {
    const regex = new RegExp(insensitive ? inner.slice(4) : inner, insensitive ? 'i' : '');
    return (text) => regex.test(text);
  } catch {
    throw awsError('MalformedQueryException', `Invalid regular expression: ${inner}`);
  }
}

const unknown = (text: string) =>
  awsError('SimulatorLacksQuery', `The simulator does not understand the query "${text}".`, 501);
