import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { say } from '../../core/messages/render.ts';
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

const rest = 'ApiName, Stage';
const http = 'ApiId, Stage';

const fleetAlarms: readonly FleetAlarm[] = [
  { id: 'rest-5xx', metric: '5XXError', dimensions: rest, threshold: 'serverErrorRate' },
  { id: 'rest-4xx', metric: '4XXError', dimensions: rest, threshold: 'clientErrorRate' },
  { id: 'rest-latency', metric: 'Latency', dimensions: rest, threshold: 'latency' },
  {
    id: 'rest-integration-latency',
    metric: 'IntegrationLatency',
    dimensions: rest,
    threshold: 'integrationLatency',
  },
  { id: 'http-5xx', metric: '5xx', dimensions: http, threshold: 'serverErrorRate' },
  { id: 'http-4xx', metric: '4xx', dimensions: http, threshold: 'clientErrorRate' },
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
