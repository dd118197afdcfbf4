import type { Condition, MetricsQuery } from './parse.ts';
import { ownAccount } from './parse.ts';

/** What a query of this product says; the rest follows from it. */
export interface QueryParts {
  readonly call: 'AVG' | 'SUM' | 'MAX';
  readonly metric: string;
  readonly namespace: string;
  readonly dimensions: readonly string[];
  readonly where?: readonly Condition[];
  /** Whether each value of the dimensions is a time series of its own. */
  readonly grouped?: boolean;
}

/**
 * The text of a query on the metrics of the own account: a monitoring account would otherwise see those of every account
 * that it watches. Time series come with the highest first, which alarms demand, and which keeps the worst where a query is
 * cut at its 500 series.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-alarms.html
 */
export function metricsQuery(parts: QueryParts): string {
  const { call, metric, namespace, dimensions, where = [], grouped = false } = parts;
  const names = dimensions.join(', ');
  const conditions: MetricsQuery['where'] = [
    { dimension: 'AWS.AccountId', value: ownAccount, equal: true },
    ...where,
  ];
  return [
    `SELECT ${call}("${metric}") FROM SCHEMA("${namespace}", ${names})`,
    `WHERE ${conditions.map(textOf).join(' AND ')}`,
    ...(grouped ? [`GROUP BY ${names} ORDER BY ${call}() DESC`] : []),
  ].join(' ');
}

const textOf = ({ dimension, value, equal }: Condition): string =>
  `${dimension} ${equal ? '=' : '!='} ${value === ownAccount ? value : `'${value}'`}`;
