import type { Environment } from '../../aws/environment.ts';
import { mapLimited } from '../../aws/concurrency.ts';
import type { LogLine } from '../../model/facts/logs.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { lineOf } from '../logs/insights-rows.ts';
import { insights } from '../logs/insights.ts';
import { type Row } from '../logs/insights-rows.ts';
import type { Window } from '../window.ts';

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
  window: Window,
  logGroups: readonly string[],
): Promise<(group: Reading<string>) => Reading<LogLine[]>> {
  const unique = [...new Set(logGroups)];
  const asked = unique.slice(0, groupsPerQuery);
  const together: Found = asked.length > 0 ? await search(environment, window, asked) : new Map();
  const found = isMissingGroup(asked.map((group) => together.get(group)))
    ? await oneByOne(environment, window, asked)
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
  window: Window,
  groups: readonly string[],
): Promise<Found> {
  const rows = await insights(environment, window, { groups, patterns: [failures] });
  return new Map(
    groups.map((group) => [
      group,
      'gap' in rows
        ? rows
        : { known: rows.known.rows.filter((row) => isOf(row, group, groups)).map(lineOf) },
    ]),
  );
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
  window: Window,
  groups: readonly string[],
): Promise<Found> {
  const found = await mapLimited(groups, queriesAtOnce, (group) =>
    search(environment, window, [group]),
  );
  return new Map(found.flatMap((one) => [...one]));
}
