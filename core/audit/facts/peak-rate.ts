import type { Environment } from '../../aws/environment.ts';
import { metricData } from '../../facts/metric-data.ts';
import { metricQuery } from '../../facts/metric-queries.ts';
import { summed } from '../../facts/metric-series.ts';
import { reading } from '../../facts/reading.ts';
import { apiNamespace, namesOf, stageDimensions } from '../../model/api-metrics.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import type { Target } from '../../model/target.ts';

/** Days; CloudWatch keeps minutes for fifteen. */
const days = 14;

/** Requests per second in the stage's busiest minute of the last two weeks. */
export const peakRate = (
  environment: Environment,
  target: Target,
): Promise<AuditFacts['peakRate']> =>
  reading('cloudwatch:GetMetricData', async () => {
    const now = environment.clock.now();
    const start = new Date(now.getTime() - days * 86_400_000);
    start.setUTCSeconds(0, 0);
    const dimensions = stageDimensions(target);
    const series = await metricData(
      environment,
      { start: start.toISOString(), end: now.toISOString() },
      namesOf(target.apiKind, 'requests').map((name, index) =>
        metricQuery(`requests${index}`, apiNamespace, name, dimensions, 'Sum'),
      ),
    );
    const counts = [...summed(series.values()).values()];
    return counts.length === 0 ? null : counts.reduce((most, one) => Math.max(most, one), 0) / 60;
  });
