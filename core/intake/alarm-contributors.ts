import { CloudWatchClient, DescribeAlarmContributorsCommand } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import { evidence } from '../model/evidence.ts';
import { seriesOf } from './alarmed-metric.ts';
import { named } from './described-alarm.ts';
import { type Expansion, type Alarmed, nothing } from './expansion.ts';

/** The API stages that make a fleet alarm fire. */
export async function contributorsOf(environment: Environment, alarm: Alarm): Promise<Expansion> {
  const client = environment.client(CloudWatchClient);
  const alarmed: Alarmed[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new DescribeAlarmContributorsCommand({
        AlarmName: alarm.name,
        ...(NextToken && { NextToken }),
      }),
    );
    for (const {
      ContributorAttributes,
      StateReason,
      StateTransitionedTimestamp,
    } of page.AlarmContributors ?? []) {
      const series = seriesOf(named(ContributorAttributes ?? {}));
      const at = StateTransitionedTimestamp?.toISOString() ?? alarm.at;
      if (series)
        alarmed.push({ series, alarm: { ...alarm, at, reason: StateReason ?? alarm.reason } });
    }
    NextToken = page.NextToken;
  } while (NextToken);
  if (alarmed.length === 0)
    return nothing(evidence('incident.no-contributor', { alarm: alarm.name }));
  return { alarmed, unresolved: [] };
}
