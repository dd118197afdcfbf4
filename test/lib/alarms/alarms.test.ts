import { describe, expect, test } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type { GatewayMedicProps } from '../../../lib/constructs/gateway-medic.ts';
import { synthesize } from '../../../lib/synthesize.ts';

const templateOf = (props: GatewayMedicProps) => Template.fromJSON(synthesize(props));

function alarmNames(template: Template): string[] {
  return Object.values(template.findResources('AWS::CloudWatch::Alarm'))
    .map((alarm) => String((alarm['Properties'] as Record<string, unknown>)['AlarmName']))
    .filter((name) => !name.includes('-self-'))
    .toSorted();
}

const metric = (MetricName: string, Stat: string, dimensions: Record<string, string>) =>
  Match.objectLike({
    MetricStat: {
      Metric: {
        Namespace: 'AWS/ApiGateway',
        MetricName,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      },
      Period: 60,
      Stat,
    },
  });

describe('with nothing listed, the fleet', () => {
  const template = templateOf({ thresholds: { minutes: 2 } });

  test('has one alarm per metric', () => {
    expect(alarmNames(template)).toEqual([
      'gateway-medic-http-4xx',
      'gateway-medic-http-5xx',
      'gateway-medic-rest-4xx',
      'gateway-medic-rest-5xx',
      'gateway-medic-rest-integration-latency',
      'gateway-medic-rest-latency',
      'gateway-medic-websocket-client-error',
      'gateway-medic-websocket-execution-error',
      'gateway-medic-websocket-integration-error',
    ]);
  });

  test.each([
    ['rest-5xx', 'AVG', '5XXError', 'ApiName, Stage', 0.01],
    ['rest-4xx', 'AVG', '4XXError', 'ApiName, Stage', 0.05],
    ['rest-latency', 'AVG', 'Latency', 'ApiName, Stage', 1000],
    ['rest-integration-latency', 'AVG', 'IntegrationLatency', 'ApiName, Stage', 500],
    ['http-5xx', 'AVG', '5xx', 'ApiId, Stage', 0.01],
    ['http-4xx', 'AVG', '4xx', 'ApiId, Stage', 0.05],
    ['websocket-integration-error', 'SUM', 'IntegrationError', 'ApiId, Stage', 5],
    ['websocket-execution-error', 'SUM', 'ExecutionError', 'ApiId, Stage', 5],
    ['websocket-client-error', 'SUM', 'ClientError', 'ApiId, Stage', 5],
  ])('%s queries %s of %s by %s', (id, call, name, dimensions, threshold) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: `gateway-medic-${id}`,
      Metrics: [
        {
          Id: Match.anyValue(),
          Expression: `SELECT ${call}("${name}") FROM SCHEMA("AWS/ApiGateway", ${dimensions}) WHERE AWS.AccountId = CURRENT_ACCOUNT_ID() GROUP BY ${dimensions} ORDER BY ${call}() DESC`,
          Period: 60,
          ReturnData: true,
        },
      ],
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: threshold,
      EvaluationPeriods: 2,
      DatapointsToAlarm: 2,
      TreatMissingData: 'notBreaching',
    });
  });
});

describe('a listed API', () => {
  const template = templateOf({
    thresholds: { trafficFloor: 50 },
    apis: [
      { kind: 'REST', name: 'shop', stage: 'prod', thresholds: { latency: 3000 } },
      { kind: 'HTTP', id: 'a1b2c3', stage: '$default', thresholds: { noTrafficMinutes: false } },
      { kind: 'REST', name: 'café', stage: 'prod' },
    ],
  });
  const shop = { ApiName: 'shop', Stage: 'prod' };
  const http = { ApiId: 'a1b2c3', Stage: '$default' };

  test('has its own alarms and the fleet has none', () => {
    const kinds = ['4xx-rate', '5xx-rate', 'integration-latency', 'latency', 'no-traffic'];
    expect(alarmNames(template)).toEqual(
      [
        ...kinds.map((kind) => `gateway-medic-café-prod-${kind}`),
        ...kinds.map((kind) => `gateway-medic-shop-prod-${kind}`),
        ...kinds
          .filter((kind) => kind !== 'no-traffic')
          .map((kind) => `gateway-medic-a1b2c3-$default-${kind}`),
      ].toSorted(),
    );
  });

  test.each([
    ['shop-prod-5xx-rate', '5XXError', shop, 0.01],
    ['shop-prod-4xx-rate', '4XXError', shop, 0.05],
    ['a1b2c3-$default-5xx-rate', '5xx', http, 0.01],
    ['a1b2c3-$default-4xx-rate', '4xx', http, 0.05],
  ])('%s is a rate above a floor of traffic', (id, name, dimensions, threshold) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: `gateway-medic-${id}`,
      Metrics: Match.arrayWith([
        Match.objectLike({ Expression: 'IF(m2 > 50, m1 / m2, 0)', ReturnData: true }),
        metric(name, 'Sum', dimensions),
        metric('Count', 'SampleCount', dimensions),
      ]),
      Threshold: threshold,
      EvaluationPeriods: 3,
    });
  });

  test.each([
    ['shop-prod-latency', 'Latency', 3000],
    ['shop-prod-integration-latency', 'IntegrationLatency', 500],
  ])('%s looks at the 99th percentile', (id, MetricName, threshold) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: `gateway-medic-${id}`,
      MetricName,
      ExtendedStatistic: 'p99',
      Threshold: threshold,
    });
  });

  test('is missed when it falls silent', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'gateway-medic-shop-prod-no-traffic',
      MetricName: 'Count',
      Statistic: 'SampleCount',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 15,
      TreatMissingData: 'breaching',
    });
  });

  test('is known to its metrics by the ASCII part of its name', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'gateway-medic-café-prod-latency',
      Dimensions: [
        { Name: 'ApiName', Value: 'caf' },
        { Name: 'Stage', Value: 'prod' },
      ],
    });
  });
});
