import { validation } from '../state.ts';

/** A Metrics Insights query, read. */
export interface MetricsQuery {
  /** The API's name of the statistic. */
  readonly statistic: string;
  readonly metric: string;
  readonly namespace: string;
  /** The dimension names that a metric must have, and no others; undefined: any. */
  readonly dimensions: readonly string[] | undefined;
  readonly where: readonly { dimension: string; value: string; equal: boolean }[];
  readonly groupBy: readonly string[];
  readonly order: { statistic: string; descending: boolean } | undefined;
  readonly limit: number;
}

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

export const isMetricsQuery = (expression: string): boolean => /^\s*SELECT\s/i.test(expression);

/**
 * Reads a Metrics Insights query.
 * @throws ValidationError for what it does not understand
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html
 */
export function parseMetricsQuery(text: string): MetricsQuery {
  const found = shape.exec(text)?.groups;
  if (!found) throw validation(`Error in expression: ${text}`);
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
    limit: Number(found['limit'] ?? 500),
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
  if (statistic === undefined) throw validation(`The function ${call} is not supported.`);
  return statistic;
}

const bare = (text: string) => text.replace(/^"(.*)"$/, '$1');
const namesIn = (list: string) => [...list.matchAll(new RegExp(name, 'g'))].map(([n]) => bare(n));

function conditionOf(text: string): MetricsQuery['where'][number] {
  const found = new RegExp(
    String.raw`^\s*(?<dimension>${name})\s*(?<sign>=|!=)\s*'(?<value>[^']*)'\s*$`,
  ).exec(text)?.groups;
  if (!found) throw validation(`Error in condition: ${text}`);
  return {
    dimension: bare(found['dimension'] ?? ''),
    value: found['value'] ?? '',
    equal: found['sign'] === '=',
  };
}
