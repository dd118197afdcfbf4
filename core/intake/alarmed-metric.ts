import { mostTellingOf, type Symptom } from '../model/alarm.ts';
import { type ArgumentsOf, type Evidence, evidence, type EvidenceCode } from '../model/evidence.ts';
import { apiNamespace, kindOfIdMetric, symptomOfMetric } from '../model/api-metrics.ts';
import { isMetricsQuery } from '../model/metrics-insights/parse.ts';
import type { Dimensions, MetricQuery } from './event-schema.ts';
import type { Series } from '../model/alarmed-series.ts';

/** What an alarm watches. */
export type Watched =
  | { readonly kind: 'series'; readonly symptom: Symptom; readonly series: readonly Series[] }
  | { readonly kind: 'fleet'; readonly symptom: Symptom }
  | { readonly kind: 'other'; readonly reason: Evidence };

/** What the metrics of an alarm, in the event's shape, say about API Gateway. */
export function watchedBy(metrics: readonly MetricQuery[], account: string): Watched {
  const stats = metrics.flatMap(({ metricStat, accountId }) =>
    metricStat ? [{ ...metricStat.metric, accountId }] : [],
  );
  const ours = stats.filter((metric) => metric.namespace === apiNamespace);
  const queries = metrics.flatMap(({ expression }) => expression ?? []).filter(isMetricsQuery);
  if (ours.length === 0) return queries.length > 0 ? fleet(queries) : foreign(stats[0]);

  const elsewhere = ours.find(({ accountId }) => accountId !== undefined && accountId !== account);
  if (elsewhere) return other('incident.other-account', { account: elsewhere.accountId ?? '' });
  // A rate names its denominator too: what fails says more than how much there was.
  const symptom = mostTellingOf(
    new Set(ours.flatMap(({ name }) => symptomOfMetric.get(name) ?? [])),
  );
  if (!symptom) return other('incident.other-metric', { metric: ours[0]?.name ?? '' });
  const series = ours.flatMap(({ dimensions, name }) => seriesOf(dimensions, name) ?? []);
  if (series.length === 0) return other('incident.no-dimensions', { metric: ours[0]?.name ?? '' });
  return { kind: 'series', symptom, series: unique(series) };
}

/** The API stage behind a metric's dimensions. @param metric its name, where it is known */
export function seriesOf({ ApiName, ApiId, Stage }: Dimensions, metric = ''): Series | undefined {
  const stage = Stage === undefined ? {} : { stage: Stage };
  if (ApiName !== undefined) return { apiKind: 'REST', api: ApiName, ...stage };
  return ApiId === undefined
    ? undefined
    : { apiKind: kindOfIdMetric(metric), api: ApiId, ...stage };
}

function fleet(queries: readonly string[]): Watched {
  const query = queries.find((text) => text.includes(apiNamespace));
  if (!query)
    return other('incident.foreign-metric', { namespace: '?', metric: clip(queries[0] ?? '') });
  const name = /^\s*SELECT\s+\w+\s*\(\s*"?([^")\s]+)"?\s*\)/i.exec(query)?.[1] ?? '';
  const symptom = symptomOfMetric.get(name);
  return symptom
    ? { kind: 'fleet', symptom }
    : other('incident.other-metric', { metric: clip(name) });
}

const foreign = (metric: { namespace: string; name: string } | undefined): Watched =>
  metric
    ? other('incident.foreign-metric', {
        namespace: clip(metric.namespace),
        metric: clip(metric.name),
      })
    : other('incident.no-metric');

const other = <C extends EvidenceCode>(code: C, ...args: ArgumentsOf<C>): Watched => ({
  kind: 'other',
  reason: evidence(code, ...args),
});

const clip = (text: string) => text.slice(0, 200);

function unique(series: readonly Series[]): Series[] {
  return [
    ...new Map(
      series.map((one) => [JSON.stringify([one.apiKind, one.api, one.stage]), one]),
    ).values(),
  ];
}
