import type { Environment } from '../../aws/environment.ts';
import { mapLimited } from '../../aws/concurrency.ts';
import type { LogLine } from '../../model/facts/logs.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { lineOf } from '../logs/insights-rows.ts';
import { type Found as Answer, insights } from '../logs/insights.ts';
import { type Row } from '../logs/insights-rows.ts';
import type { LogScope } from '../logs/volumes.ts';

/**
 * The most log groups that one query takes.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html
 */
const groupsPerQuery = 50;

/** Queries that may run side by side: Logs Insights shares a small quota with everybody's dashboards. */
const queriesAtOnce = 3;

const failures = [
  'Task timed out',
  'ERROR',
  'errorType',
  'Process exited',
  'Runtime\\.',
  'Traceback',
  'Status: (timeout|error)',
  'Unhandled',
].join('|');

/**
 * Error lines of functions in the window, the newest first.
 * @returns by log group: a gap where the group does not exist or could not be searched
 */
export async function functionErrors(
  environment: Environment,
  scope: LogScope,
  logGroups: readonly string[],
): Promise<(group: Reading<string>) => Reading<LogLine[]>> {
  const unique = [...new Set(logGroups)];
  const asked = unique.slice(0, groupsPerQuery);
  const together: Found = asked.length > 0 ? await search(environment, scope, asked) : new Map();
  const found = isMissingGroup(asked.map((group) => together.get(group)))
    ? await oneByOne(environment, scope, asked)
    : together;
  return (group) => ('gap' in group ? group : (found.get(group.known) ?? { gap: tooMany }));
}

const tooMany: Gap = {
  what: 'logs:StartQuery',
  because: `At most ${groupsPerQuery} log groups are searched.`,
};

type Found = ReadonlyMap<string, Reading<LogLine[]>>;

async function search(
  environment: Environment,
  scope: LogScope,
  groups: readonly string[],
): Promise<Found> {
  const rows = await insights(environment, scope, { groups, patterns: [failures] });
  return new Map(groups.map((group) => [group, linesOf(rows, group, groups)]));
}

/** Of what was not all searched, a group that shows nothing is not known to hold nothing. */
function linesOf(
  rows: Reading<Answer>,
  group: string,
  groups: readonly string[],
): Reading<LogLine[]> {
  if ('gap' in rows) return rows;
  const { leftOut, groups: searched } = rows.known;
  if (leftOut && !searched.includes(group)) return { gap: leftOut };
  const lines = rows.known.rows.filter((row) => isOf(row, group, groups)).map(lineOf);
  return leftOut && lines.length === 0 ? { gap: leftOut } : { known: lines };
}

/** `@log` is `account:group`. */
const isOf = (row: Row, group: string, groups: readonly string[]): boolean =>
  groups.length === 1 || (row['@log'] ?? '').replace(/^\d+:/, '') === group;

/** One group that was never written to makes the whole query fail. */
const isMissingGroup = (readings: readonly (Reading<unknown> | undefined)[]): boolean =>
  readings.length > 1 &&
  readings.every(
    (one) => one && 'gap' in one && one.gap.because.startsWith('ResourceNotFoundException'),
  );

async function oneByOne(
  environment: Environment,
  scope: LogScope,
  groups: readonly string[],
): Promise<Found> {
  const found = await mapLimited(groups, queriesAtOnce, (group) =>
    search(environment, scope, [group]),
  );
  return new Map(found.flatMap((one) => [...one]));
}
