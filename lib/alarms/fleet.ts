import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { say } from '../../core/messages/render.ts';
import { apiMetrics, apiNamespace, type StageMetric } from '../../core/model/api-metrics.ts';
import { metricsQuery } from '../../core/model/metrics-insights/write.ts';
import type { Thresholds } from '../config/config.generated.ts';
import type { Watch } from './watch.ts';

interface FleetAlarm {
  readonly id: string;
  /** Rates are averages of metrics that are 0 or 1 for each request; of the others, the failures of a minute are counted. */
  readonly call: 'AVG' | 'SUM';
  readonly metric: string;
  readonly dimensions: readonly string[];
  readonly threshold: Extract<
    keyof Thresholds,
    'serverErrorRate' | 'clientErrorRate' | 'latency' | 'integrationLatency' | 'failureFloor'
  >;
}

const fleetAlarm = (
  kind: 'REST' | 'HTTP',
  metric: Exclude<StageMetric, 'requests'>,
  suffix: string,
  threshold: FleetAlarm['threshold'],
): FleetAlarm => ({
  id: `${kind.toLowerCase()}-${suffix}`,
  call: 'AVG',
  metric: apiMetrics[kind][metric][0],
  dimensions: [apiMetrics[kind].api, 'Stage'],
  threshold,
});

/** What fails of WebSocket APIs has names of its own: which error is counted says which side fails. */
const socketAlarm = (metric: string, suffix: string): FleetAlarm => ({
  id: `websocket-${suffix}`,
  call: 'SUM',
  metric,
  dimensions: [apiMetrics.WEBSOCKET.api, 'Stage'],
  threshold: 'failureFloor',
});

const fleetAlarms: readonly FleetAlarm[] = [
  fleetAlarm('REST', 'serverErrors', '5xx', 'serverErrorRate'),
  fleetAlarm('REST', 'clientErrors', '4xx', 'clientErrorRate'),
  fleetAlarm('REST', 'latency', 'latency', 'latency'),
  fleetAlarm('REST', 'integrationLatency', 'integration-latency', 'integrationLatency'),
  fleetAlarm('HTTP', 'serverErrors', '5xx', 'serverErrorRate'),
  fleetAlarm('HTTP', 'clientErrors', '4xx', 'clientErrorRate'),
  socketAlarm('IntegrationError', 'integration-error'),
  socketAlarm('ExecutionError', 'execution-error'),
  socketAlarm('ClientError', 'client-error'),
];

/**
 * One Metrics Insights alarm per metric watches every API of the account in this region, new ones too: each API and stage is
 * a contributor, and each contributor's change of state is an event of its own. A query sees at most 500 time series, knows
 * averages but no percentiles, and no traffic floor (core/intake/loud.ts has one); an API that matters is better listed.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/multi-time-series-alarm.html
 * @param excluded names of stages that are left out; patterns are left out when an incident would be opened
 */
export const fleet = (
  name: string,
  thresholds: Thresholds,
  excluded: readonly string[],
): Watch => ({
  alarms: (scope) =>
    fleetAlarms.map(
      ({ id, call, metric, dimensions, threshold }) =>
        new Alarm(scope, id, {
          alarmName: `${name}-${id}`,
          alarmDescription: say('deployment.fleet-alarm', {
            metric,
            dimensions: dimensions.join(', '),
          }),
          metric: new MathExpression({
            expression: metricsQuery({
              call,
              metric,
              namespace: apiNamespace,
              dimensions,
              where: excluded.filter(isPlain).map(otherStage),
              grouped: true,
            }),
            usingMetrics: {},
            period: Duration.minutes(1),
          }),
          comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
          threshold: thresholds[threshold],
          evaluationPeriods: thresholds.minutes,
          datapointsToAlarm: thresholds.minutes,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        }),
    ),
});

/** A stage's name that a query can hold; the others are patterns. */
const isPlain = (stage: string): boolean => /^[\w-]+$/.test(stage);

const otherStage = (value: string) => ({ dimension: 'Stage', value, equal: false });
