/** By field: CloudWatch's metric, its statistic, and how minutes add up to the window. */
export const measures = {
  invocations: { metric: 'Invocations', stat: 'Sum', overall: total },
  errors: { metric: 'Errors', stat: 'Sum', overall: total },
  throttles: { metric: 'Throttles', stat: 'Sum', overall: total },
  durationMax: { metric: 'Duration', stat: 'Maximum', overall: maximum },
  concurrentMax: { metric: 'ConcurrentExecutions', stat: 'Maximum', overall: maximum },
} as const;
/** The fields of a function's metrics. */
export const fields = Object.keys(measures) as (keyof typeof measures)[];

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function maximum(values: readonly number[]): number | null {
  return values.length > 0 ? Math.max(...values) : null;
}
