import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { say } from '../../core/messages/render.ts';
import { apiMetrics, type StageMetric } from '../../core/model/api-metrics.ts';
import type { Thresholds } from '../config/schema.ts';
import type { Watch } from './watch.ts';

interface FleetAlarm {
  readonly id: string;
  readonly metric: string;
  readonly dimensions: string;
  readonly threshold: Extract<
    keyof Thresholds,
    'serverErrorRate' | 'clientErrorRate' | 'latency' | 'integrationLatency'
  >;
}

const fleetAlarm = (
  kind: 'REST' | 'HTTP',
  metric: Exclude<StageMetric, 'requests'>,
  suffix: string,
  threshold: FleetAlarm['threshold'],
): FleetAlarm => ({
  id: `${kind.toLowerCase()}-${suffix}`,
  metric: apiMetrics[kind][metric][0],
  dimensions: `${apiMetrics[kind].api}, Stage`,
  threshold,
});

const fleetAlarms: readonly FleetAlarm[] = [
  fleetAlarm('REST', 'serverErrors', '5xx', 'serverErrorRate'),
  fleetAlarm('REST', 'clientErrors', '4xx', 'clientErrorRate'),
  fleetAlarm('REST', 'latency', 'latency', 'latency'),
  fleetAlarm('REST', 'integrationLatency', 'integration-latency', 'integrationLatency'),
  fleetAlarm('HTTP', 'serverErrors', '5xx', 'serverErrorRate'),
  fleetAlarm('HTTP', 'clientErrors', '4xx', 'clientErrorRate'),
];

/**
 * CloudWatch takes an alarm over several series only with both clauses, GROUP BY and ORDER BY.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Metrics_Insights_Alarm.html
 */
const queryOf = (metric: string, dimensions: string): string =>
  `SELECT AVG("${metric}") FROM SCHEMA("AWS/ApiGateway", ${dimensions}) GROUP BY ${dimensions} ORDER BY AVG() DESC`;

/**
 * One Metrics Insights alarm per metric watches every API of the account in this region, new ones too: each API and stage is
 * a contributor, and each contributor's change of state is an event of its own. A query sees at most 500 time series, knows
 * averages but no percentiles, and no traffic floor; an API that matters is better listed.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/multi-time-series-alarm.html
 */
export const fleet = (name: string, thresholds: Thresholds): Watch => ({
  alarms: (scope) =>
    fleetAlarms.map(
      ({ id, metric, dimensions, threshold }) =>
        new Alarm(scope, id, {
          alarmName: `${name}-${id}`,
          alarmDescription: say('deployment.fleet-alarm', { metric, dimensions }),
          metric: new MathExpression({
            expression: queryOf(metric, dimensions),
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
