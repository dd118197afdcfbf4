import { InvalidInput } from '../errors.ts';

/** A Metrics Insights query. */
export interface MetricsQuery {
  /** As the API names it: `Average`, `Sum` … */
  readonly statistic: string;
  readonly metric: string;
  readonly namespace: string;
  /** The dimension names that a metric must have, and no others; undefined: any. */
  readonly dimensions: readonly string[] | undefined;
  readonly where: readonly Condition[];
  readonly groupBy: readonly string[];
  readonly order: { statistic: string; descending: boolean } | undefined;
  readonly limit: number;
}

/** A condition of a query: a dimension that has, or has not, a value. */
export interface Condition {
  readonly dimension: string;
  /** {@link ownAccount} stands for the account that asks. */
  readonly value: string;
  readonly equal: boolean;
}

/** What a monitoring account compares `AWS.AccountId` with to leave the accounts that it watches out. */
export const ownAccount = 'CURRENT_ACCOUNT_ID()';

/** Time series that a query returns; the rest is left out without a word. */
const mostSeries = 500;

const name = String.raw`(?:"[^"]+"|[A-Za-z_][\w.]*)`;
const shape = new RegExp(
  String.raw`^\s*SELECT\s+(?<call>\w+)\(\s*(?<metric>${name})\s*\)` +
    String.raw`\s+FROM\s+(?:SCHEMA\(\s*(?<schema>${name})\s*(?<dimensions>(?:,\s*${name}\s*)*)\)|(?<from>"[^"]+"))` +
    String.raw`(?:\s+WHERE\s+(?<where>.+?))?` +
    String.raw`(?:\s+GROUP\s+BY\s+(?<group>${name}(?:\s*,\s*${name})*))?` +
    String.raw`(?:\s+ORDER\s+BY\s+(?<order>\w+)\(\)(?:\s+(?<direction>ASC|DESC))?)?` +
    String.raw`(?:\s+LIMIT\s+(?<limit>\d+))?\s*$`,
  'is',
);

/** Whether an expression is a query, not metric math. */
export const isMetricsQuery = (expression: string): boolean => /^\s*SELECT\s/i.test(expression);

/**
 * Reads a Metrics Insights query.
 * @throws InvalidInput for what is not one
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html
 */
export function parseMetricsQuery(text: string): MetricsQuery {
  const found = shape.exec(text)?.groups;
  if (!found) throw new InvalidInput(`Not a Metrics Insights query: ${text}`);
  const { call = '', metric = '', schema, dimensions = '', from, where, group, order } = found;
  return {
    statistic: statisticOf(call),
    metric: bare(metric),
    namespace: bare(schema ?? from ?? ''),
    dimensions: schema === undefined ? undefined : namesIn(dimensions),
    where: where === undefined ? [] : where.split(/\s+AND\s+/i).map(conditionOf),
    groupBy: namesIn(group ?? ''),
    order:
      order === undefined
        ? undefined
        : {
            statistic: statisticOf(order),
            descending: found['direction']?.toUpperCase() === 'DESC',
          },
    limit: found['limit'] === undefined ? mostSeries : Number(found['limit']),
  };
}

const statistics: Readonly<Record<string, string>> = {
  AVG: 'Average',
  SUM: 'Sum',
  MIN: 'Minimum',
  MAX: 'Maximum',
  COUNT: 'SampleCount',
};

function statisticOf(call: string): string {
  const statistic = statistics[call.toUpperCase()];
  if (statistic === undefined) throw new InvalidInput(`The function ${call} is not supported.`);
  return statistic;
}

const bare = (text: string) => text.replace(/^"(.*)"$/, '$1');
const namesIn = (list: string) => [...list.matchAll(new RegExp(name, 'g'))].map(([n]) => bare(n));

function conditionOf(text: string): Condition {
  const found = new RegExp(
    String.raw`^\s*(?<dimension>${name})\s*(?<sign>=|!=)\s*(?:'(?<value>[^']*)'|(?<own>CURRENT_ACCOUNT_ID\(\)))\s*$`,
    'i',
  ).exec(text)?.groups;
  if (!found) throw new InvalidInput(`Error in condition: ${text}`);
  return {
    dimension: bare(found['dimension'] ?? ''),
    value: found['own'] === undefined ? (found['value'] ?? '') : ownAccount,
    equal: found['sign'] === '=',
  };
}
