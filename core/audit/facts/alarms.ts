import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import { watchedBy } from '../../intake/alarmed-metric.ts';
import { queriesOf } from '../../intake/described-alarm.ts';
import type { WatchingAlarm } from '../../model/audit/watching-alarm.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../../facts/reading.ts';

/** Every alarm of the account and region that watches metrics of API Gateway. */
export const watchingAlarms = (
  environment: Environment,
  account: string,
): Promise<Reading<WatchingAlarm[]>> =>
  reading('cloudwatch:DescribeAlarms', async () => {
    const client = environment.client(CloudWatchClient);
    const found = await pages(
      (NextToken) =>
        client.send(
          new DescribeAlarmsCommand({
            AlarmTypes: ['MetricAlarm'],
            MaxRecords: 100,
            ...(NextToken && { NextToken }),
          }),
        ),
      (output) => output.NextToken,
    );
    return found
      .flatMap(({ MetricAlarms = [] }) => MetricAlarms)
      .flatMap((alarm): WatchingAlarm[] => {
        const name = alarm.AlarmName ?? '';
        const watched = watchedBy(queriesOf(alarm), account);
        if (watched.kind === 'other') return [];
        const { symptom } = watched;
        if (watched.kind === 'fleet') return [{ name, symptom, watches: 'fleet' }];
        const watches = watched.series.map(({ api, stage }) => ({
          api,
          ...(stage !== undefined && { stage }),
        }));
        return [{ name, symptom, watches }];
      });
  });
