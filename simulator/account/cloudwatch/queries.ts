import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { OperationAccount } from '../hooks.ts';
import type { LogsState } from '../logs/state.ts';
import { isMetricsQuery } from '../../../core/model/metrics-insights/parse.ts';
import { incomingBytes } from './incoming-bytes.ts';
import { readMetricsQuery } from './insights/read.ts';
import { runMetricsQuery } from './insights/run.ts';
import { evaluate, type Operand } from './metric-math.ts';
import { type Frame, frameOf, type Series, unreadAt, type Values, valuesOf } from './series.ts';
import { type CloudWatchState, dimensionsOf, type Metric, metricKey, validation } from './state.ts';

/** The answer to one of a request's queries. */
export interface Answer {
  readonly id: string;
  readonly frame: Frame;
  readonly series: readonly Series[];
}

/**
 * Answers the queries of a request with what can be read at `now`; expressions may refer to any of the others.
 * @param account for metrics that follow from the state of other services
 * @throws ValidationError
 */
export function answer(
  state: CloudWatchState,
  queries: readonly MetricDataQuery[],
  start: Date,
  end: Date,
  now: Date,
  account?: Pick<OperationAccount, 'state'>,
): Answer[] {
  const byId = new Map(queries.map((query) => [query.Id ?? '', query]));
  if (byId.size < queries.length) throw validation('The values for parameter id are not unique.');
  const done = new Map<string, Answer>();
  const unread = unreadAt(state, now);

  const metricOf = (asked: Asked, frame: Frame): Metric | undefined =>
    state.metrics[metricKey(asked.namespace, asked.name, asked.dimensions)] ??
    (account && incomingBytes(account.state<LogsState>('logs'), asked, frame, now));

  const answerTo = (id: string, asking: readonly string[]): Answer => {
    const known = done.get(id);
    if (known) return known;
    const query = byId.get(id);
    if (!query || asking.includes(id)) throw validation(`Undefined variable '${id}'.`);
    const frame = frameOf(start, end, periodOf(query, byId), unread);
    const result = { id, frame, series: seriesOf(query, frame, [...asking, id]) };
    done.set(id, result);
    return result;
  };

  const seriesOf = (query: MetricDataQuery, frame: Frame, asking: readonly string[]): Series[] => {
    if (query.MetricStat) return [statOf(metricOf, query, frame)];
    const text = query.Expression ?? '';
    if (isMetricsQuery(text)) return runMetricsQuery(state, readMetricsQuery(text), frame);
    const value = evaluate(text, (id) => single(answerTo(id, asking), frame));
    const label = query.Label ?? query.Id ?? '';
    return [{ label, attributes: {}, values: spread(value, frame) }];
  };

  return queries.map((query) => answerTo(query.Id ?? '', []));
}

type Asked = Pick<Metric, 'namespace' | 'name' | 'dimensions'>;

function statOf(
  metricOf: (asked: Asked, frame: Frame) => Metric | undefined,
  query: MetricDataQuery,
  frame: Frame,
): Series {
  const { Metric: asked, Stat = '' } = query.MetricStat ?? {};
  const { Namespace: namespace = '', MetricName: name = '' } = asked ?? {};
  const metric = metricOf({ namespace, name, dimensions: dimensionsOf(asked?.Dimensions) }, frame);
  return {
    label: query.Label ?? name,
    attributes: {},
    values: valuesOf(metric ? [metric] : [], Stat, frame),
  };
}

/** Of a metric its own period; of an expression the longest of those that it is made of. */
function periodOf(query: MetricDataQuery, byId: ReadonlyMap<string, MetricDataQuery>): number {
  if (query.MetricStat) return query.MetricStat.Period ?? 60;
  if (query.Period !== undefined) return query.Period;
  const periods = [...byId.values()].flatMap(({ MetricStat }) => MetricStat?.Period ?? []);
  return Math.max(60, ...periods);
}

function single({ id, series, frame }: Answer, asked: Frame): Values {
  const [first] = series;
  if (!first || series.length > 1) throw validation(`'${id}' is not one time series.`);
  if (frame.period !== asked.period) throw validation(`'${id}' has another period.`);
  return first.values;
}

const spread = (value: Operand, { count }: Frame): Values =>
  typeof value === 'number' ? Array.from({ length: count }, () => value) : value;
