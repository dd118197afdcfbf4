import type { Environment } from '../../aws/environment.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import type { Reading } from '../../model/reading.ts';
import { metricData } from '../metric-data.ts';
import { metricQuery } from '../metric-queries.ts';
import { type Series } from '../metric-series.ts';
import { reading } from '../reading.ts';
import type { Window } from '../window.ts';
import { fields, measures } from './measures.ts';

type FunctionMetrics = LambdaFunction['metrics'] extends Reading<infer M> ? M : never;

/** Functions of which it is looked at whether any ran: their metrics are all late, or none. */
const glances = 10;

/** What Lambda measured of functions. */
interface MeasuredFunctions {
  of(name: string): Reading<FunctionMetrics>;
  /** Whether any of the others ran. */
  readonly ranElsewhere: boolean;
}

/**
 * The window's metrics of functions in one call.
 * @param others functions of which it is enough to know whether any ran: the first few are looked at
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export async function functionMetrics(
  environment: Environment,
  window: Window,
  names: readonly string[],
  others: readonly string[] = [],
): Promise<MeasuredFunctions> {
  const unique = [...new Set(names)];
  const glanced = [...new Set(others)].slice(0, glances);
  if (unique.length === 0) return { of: () => ({ gap: notAsked }), ranElsewhere: false };
  const series = await reading('cloudwatch:GetMetricData', () =>
    metricData(environment, window, [
      ...unique.flatMap((name, index) => fields.map((field) => queryOf(field, name, index))),
      ...glanced.map((name, index) => queryOf('invocations', name, unique.length + index)),
    ]),
  );
  const ran = (index: number) =>
    'known' in series && overall(series.known, unique.length + index).invocations > 0;
  return {
    of(name) {
      const index = unique.indexOf(name);
      if (index === -1) return { gap: notAsked };
      return 'gap' in series ? series : { known: overall(series.known, index) };
    },
    ranElsewhere: glanced.some((_, index) => ran(index)),
  };
}

const queryOf = (field: keyof typeof measures, name: string, index: number) =>
  metricQuery(
    `${field}${index}`,
    'AWS/Lambda',
    measures[field].metric,
    { FunctionName: name },
    measures[field].stat,
  );

const notAsked = {
  what: 'cloudwatch:GetMetricData',
  because: 'The name of the function is unknown.',
};

function overall(series: ReadonlyMap<string, Series>, index: number): FunctionMetrics {
  const values = (field: keyof typeof measures) => [
    ...(series.get(`${field}${index}`)?.values() ?? []),
  ];
  return {
    invocations: measures.invocations.overall(values('invocations')),
    errors: measures.errors.overall(values('errors')),
    throttles: measures.throttles.overall(values('throttles')),
    durationMax: measures.durationMax.overall(values('durationMax')),
    concurrentMax: measures.concurrentMax.overall(values('concurrentMax')),
  };
}
