import { type ResultField } from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine } from '../../model/facts/logs.ts';

/** One line of the answer: field by name. */
export type Row = Readonly<Record<string, string>>;

/** One row of `GetQueryResults`; a field without a value is an empty text. */
export const rowOf = (fields: readonly ResultField[]): Row =>
  Object.fromEntries(fields.map(({ field = '', value = '' }) => [field, value]));

/**
 * Insights' `2026-01-31 23:59:58.123`, which is UTC, or a number of milliseconds, as ISO 8601.
 * @returns an empty text where the row has no time
 */
export function timeOf(row: Row): string {
  const text = row['@timestamp'] ?? '';
  if (/^\d+$/.test(text)) return new Date(Number(text)).toISOString();
  const at = new Date(/[TZ]/.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

/** A row as a line of a log. */
export const lineOf = (row: Row): LogLine => ({ at: timeOf(row), text: row['@message'] ?? '' });
