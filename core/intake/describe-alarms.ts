import {
  CloudWatchClient,
  type CompositeAlarm,
  DescribeAlarmsCommand,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';

/** Alarms that one call describes. */
export const pageSize = 100;

/** The state of one alarm now. @returns undefined where it does not exist */
export async function alarmState(
  environment: Environment,
  name: string,
): Promise<string | undefined> {
  const { metric, composite } = await alarmsNamed(environment, [name]);
  return [...metric, ...composite][0]?.StateValue;
}

/** Since when an alarm has been OK, in milliseconds, 0 where that is unknown. @returns undefined where it is not OK or does not exist */
export async function okSince(environment: Environment, name: string): Promise<number | undefined> {
  const { metric, composite } = await alarmsNamed(environment, [name]);
  const alarm = [...metric, ...composite][0];
  if (alarm?.StateValue !== 'OK') return undefined;
  return (alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp)?.getTime() ?? 0;
}

/**
 * Alarms by name; those that do not exist are left out.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
 */
export async function alarmsNamed(environment: Environment, names: readonly string[]) {
  const client = environment.client(CloudWatchClient);
  const metric: MetricAlarm[] = [];
  const composite: CompositeAlarm[] = [];
  for (let from = 0; from < names.length; from += pageSize) {
    const AlarmNames = names.slice(from, from + pageSize);
    const page = await client.send(
      new DescribeAlarmsCommand({
        AlarmNames,
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
        MaxRecords: pageSize,
      }),
    );
    metric.push(...(page.MetricAlarms ?? []));
    composite.push(...(page.CompositeAlarms ?? []));
  }
  return { metric, composite };
}
