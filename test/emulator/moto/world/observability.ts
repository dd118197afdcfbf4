import {
  CloudWatchClient,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Side } from '../environments.ts';

export const alarmName = 'shop-5xx';

/** What a stage leaves behind: metrics of the last minutes, an execution log with a failure, and an alarm on it. */
export async function fillObservability(
  { environment }: Side,
  apiId: string,
  stage: string,
): Promise<void> {
  const { clock } = environment;
  const dimensions = [
    { Name: 'ApiName', Value: 'shop' },
    { Name: 'Stage', Value: stage },
  ];
  const minutesAgo = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000);
  const cloudWatch = environment.client(CloudWatchClient);
  const metric = (MetricName: string, Value: number, ago: number) => ({
    MetricName,
    Value,
    Dimensions: dimensions,
    Timestamp: minutesAgo(ago),
  });
  await cloudWatch.send(
    new PutMetricDataCommand({
      Namespace: 'AWS/ApiGateway',
      MetricData: [1, 2, 3].flatMap((ago) => [
        metric('Count', 1, ago),
        metric('5XXError', 1, ago),
        metric('Latency', 20, ago),
        metric('IntegrationLatency', 12, ago),
      ]),
    }),
  );
  await cloudWatch.send(
    new PutMetricAlarmCommand({
      AlarmName: alarmName,
      Namespace: 'AWS/ApiGateway',
      MetricName: '5XXError',
      Dimensions: dimensions,
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 3,
      Threshold: 0.01,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  const logs = environment.client(CloudWatchLogsClient);
  const place = {
    logGroupName: `API-Gateway-Execution-Logs_${apiId}/${stage}`,
    logStreamName: 'one',
  };
  await logs.send(new CreateLogGroupCommand({ logGroupName: place.logGroupName }));
  await logs.send(new CreateLogStreamCommand(place));
  await logs.send(
    new PutLogEventsCommand({
      ...place,
      logEvents: [
        {
          timestamp: minutesAgo(2).getTime(),
          message:
            '(7a1c2f5e-0000-4000-8000-000000000001) Execution failed due to configuration error: Invalid permissions on Lambda function',
        },
      ],
    }),
  );
}
