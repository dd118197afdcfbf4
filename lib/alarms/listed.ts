import type { KeysOf } from '../../core/model/evidence.ts';
import { Duration, Token } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { say } from '../../core/messages/render.ts';
import { apiMetrics, apiNamespace } from '../../core/model/api-metrics.ts';
import type { Thresholds, WatchedApi } from '../config/config.generated.ts';
import { alarmDescription, alarmName } from './alarm-name.ts';
import { nameInMetrics } from './name-in-metrics.ts';
import type { Watch } from './watch.ts';

/** What an alarm of a listed API may be about: each has a text of its own. */
type Kind =
  KeysOf<'deployment.'> extends infer K ? (K extends `${infer Name}-alarm` ? Name : never) : never;

/** Alarms for each listed API: error rates above a traffic floor, latencies, and silence. */
export const listed = (
  name: string,
  apis: readonly WatchedApi[],
  thresholds: Thresholds,
): Watch => ({
  alarms: (scope) =>
    apis.flatMap((api, index) =>
      alarmsOf(scope, idOf(api, index), name, api, { ...thresholds, ...given(api.thresholds) }),
    ),
});

function alarmsOf(
  scope: Construct,
  id: string,
  prefix: string,
  api: WatchedApi,
  thresholds: Thresholds,
): Alarm[] {
  const called = api.kind === 'REST' ? api.name : api.id;
  const names = apiMetrics[api.kind];
  const { minutes, noTrafficMinutes, trafficFloor } = thresholds;
  const alarm = (
    kind: Kind,
    properties: Omit<AlarmProps, 'evaluationPeriods'>,
    lasting = minutes,
  ) =>
    new Alarm(scope, `${id}-${kind}`, {
      alarmName: alarmName(prefix, `${called}-${api.stage}`, kind),
      alarmDescription: alarmDescription(
        say(`deployment.${kind}-alarm`, { api: called, stage: api.stage }),
      ),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      evaluationPeriods: lasting,
      datapointsToAlarm: lasting,
      ...properties,
    });
  const metric = metricOf(api);
  const sum = (of: readonly string[], statistic: string) => of.map((one) => metric(one, statistic));
  const requests = sum(names.requests, 'SampleCount');
  const clientErrors = sum(names.clientErrors, 'Sum');
  // A WebSocket API counts no connection that it refused: what failed is added to what was counted.
  const asked = api.kind === 'WEBSOCKET' ? [...requests, ...clientErrors] : requests;
  const latency: readonly string[] = names.latency;
  return [
    alarm('5xx-rate', {
      metric: rate(sum(names.serverErrors, 'Sum'), requests, trafficFloor),
      threshold: thresholds.serverErrorRate,
    }),
    alarm('4xx-rate', {
      metric: rate(clientErrors, asked, trafficFloor),
      threshold: thresholds.clientErrorRate,
    }),
    ...latency.map((one) =>
      alarm('latency', { metric: metric(one, 'p99'), threshold: thresholds.latency }),
    ),
    alarm('integration-latency', {
      metric: metric(names.integrationLatency[0], 'p99'),
      threshold: thresholds.integrationLatency,
    }),
    ...(noTrafficMinutes === false
      ? []
      : [
          alarm(
            'no-traffic',
            {
              metric: total(requests),
              comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
              threshold: 1,
              // Without requests API Gateway sends no metric at all.
              treatMissingData: TreatMissingData.BREACHING,
            },
            noTrafficMinutes,
          ),
        ]),
  ];
}

const period = Duration.minutes(1);

const rate = (
  errors: readonly IMetric[],
  requests: readonly IMetric[],
  trafficFloor: number,
): IMetric =>
  new MathExpression({
    expression: `IF(m2 > ${trafficFloor}, m1 / m2, 0)`,
    usingMetrics: { m1: total(errors, 'm1'), m2: total(requests, 'm2') },
    period,
  });

/** Several counts as one; a count without data is 0 where others have some. */
function total(counts: readonly IMetric[], id = 'm'): IMetric {
  const [only] = counts;
  if (only && counts.length === 1) return only;
  const ids = counts.map((_, at) => `${id}_${at}`);
  return new MathExpression({
    expression: ids.map((one) => `FILL(${one}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(counts.map((metric, at) => [ids[at], metric])),
    period,
  });
}

const metricOf = (api: WatchedApi) => (metricName: string, statistic: string) =>
  new Metric({
    namespace: apiNamespace,
    metricName,
    statistic,
    period,
    dimensionsMap:
      api.kind === 'REST'
        ? { ApiName: nameInMetrics(api), Stage: api.stage }
        : { ApiId: api.id, Stage: api.stage },
  });

/** Stable while the list is reordered; a name that is only known at deployment cannot be part of an id. */
function idOf(api: WatchedApi, index: number): string {
  const parts = [api.kind, api.kind === 'REST' ? api.name : api.id, api.stage];
  return parts.some((part) => Token.isUnresolved(part)) ? `Api${index}` : parts.join('-');
}

/** A record without its undefined values. */
const given = <T extends object>(record: T): Partial<Thresholds> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
