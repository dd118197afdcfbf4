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

/**
 * The window's metrics of all functions in one call.
 * @returns by function name
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export async function functionMetrics(
  environment: Environment,
  window: Window,
  names: readonly string[],
): Promise<(name: string) => Reading<FunctionMetrics>> {
  const unique = [...new Set(names)];
  if (unique.length === 0) return () => ({ gap: notAsked });
  const series = await reading('cloudwatch:GetMetricData', () =>
    metricData(
      environment,
      window,
      unique.flatMap((name, index) =>
        fields.map((field) =>
          metricQuery(
            `${field}${index}`,
            'AWS/Lambda',
            measures[field].metric,
            { FunctionName: name },
            measures[field].stat,
          ),
        ),
      ),
    ),
  );
  return (name) => {
    const index = unique.indexOf(name);
    if (index === -1) return { gap: notAsked };
    return 'gap' in series ? series : { known: overall(series.known, index) };
  };
}

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
