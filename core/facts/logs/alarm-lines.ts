import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { AccessEntry, LogLine } from '../../model/facts/logs.ts';
import type { Reading } from '../../model/reading.ts';
import type { LogScope } from './volumes.ts';
import { failures, statusClass } from './execution.ts';
import { inSlashes } from './insights-query.ts';
import { lineOf } from './insights-rows.ts';
import { insights } from './insights.ts';

/** So many requests of the alarm's kind are sample enough. */
const enough = 20;
/** So many requests are looked up at most; their ids have to fit into one query. */
const lookUpLimit = 40;
/** Several lines of each. */
const lineLimit = 400;

/** What a cut read of the execution log shows, and where. */
interface Crowded {
  readonly group: string;
  readonly lines: readonly LogLine[];
  readonly symptom: Symptom;
  /** The requests that an access log shows failing as the alarm says; null where there is none that says so. */
  readonly entries: readonly AccessEntry[] | null;
}

/**
 * The lines of requests that failed as the alarm says, where others crowd them out of the newest lines: a thousand refused
 * clients write as much as a few requests that end in a 500.
 * @returns null where the newest lines show enough of them, or there are no others
 */
export async function alarmLines(
  environment: Environment,
  { group, lines, symptom, entries }: Crowded,
  scope: LogScope,
): Promise<Reading<LogLine[]> | null> {
  if (symptom !== '5xx' && symptom !== '4xx') return null;
  const ending = `completed with status: ${statusClass(symptom)}[0-9][0-9]`;
  const shown = new Set(idsIn(entries ? lines : lines.filter(matching(ending))));
  const counted = entries?.flatMap(({ requestId }) => requestId ?? []);
  const seen = counted ? counted.filter((id) => shown.has(id)) : [...shown];
  if (seen.length >= enough) return null;
  const found = counted
    ? { known: counted }
    : await endingSo(environment, { groups: [group], patterns: [ending] }, scope);
  if ('gap' in found) return found;
  const wanted = [...new Set(found.known)].filter((id) => !shown.has(id)).slice(0, lookUpLimit);
  if (wanted.length === 0) return null;
  const telling = [...failures, ending, 'HTTP Method: '].join('|');
  const patterns = [wanted.map(inSlashes).join('|'), telling];
  const rows = await insights(environment, scope, {
    groups: [group],
    patterns,
    limit: lineLimit,
  });
  return 'gap' in rows ? rows : { known: rows.known.rows.map(lineOf) };
}

const matching = (pattern: string) => {
  const expression = new RegExp(pattern);
  return ({ text }: LogLine) => expression.test(text);
};

const idsIn = (lines: readonly LogLine[]): string[] =>
  lines.flatMap(({ text }) => /^\(([\w-]+)\)/.exec(text)?.[1] ?? []);

/** The ids of the newest requests that ended in a status. */
async function endingSo(
  environment: Environment,
  query: { readonly groups: readonly string[]; readonly patterns: readonly string[] },
  scope: LogScope,
): Promise<Reading<string[]>> {
  const rows = await insights(environment, scope, { ...query, limit: lookUpLimit });
  return 'gap' in rows ? rows : { known: idsIn(rows.known.rows.map(lineOf)) };
}
