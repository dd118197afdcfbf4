import { CloudWatchClient, DescribeAlarmContributorsCommand } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';
import type { Alarm } from '../model/alarm.ts';
import { evidence } from '../model/evidence.ts';
import { seriesOf } from './alarmed-metric.ts';
import { named } from './described-alarm.ts';
import { type Expansion, type Alarmed, nothing } from './expansion.ts';

/** The API stages that make a fleet alarm fire. */
export async function contributorsOf(environment: Environment, alarm: Alarm): Promise<Expansion> {
  const client = environment.client(CloudWatchClient);
  const { name: AlarmName } = alarm;
  const listed = await pages(
    (NextToken) => client.send(new DescribeAlarmContributorsCommand({ AlarmName, NextToken })),
    ({ NextToken }) => NextToken,
  );
  const alarmed = listed
    .flatMap(({ AlarmContributors = [] }) => AlarmContributors)
    .flatMap(({ ContributorAttributes, StateReason, StateTransitionedTimestamp }): Alarmed[] => {
      const series = seriesOf(named(ContributorAttributes ?? {}));
      const at = StateTransitionedTimestamp?.toISOString() ?? alarm.at;
      return series
        ? [{ series, alarm: { ...alarm, at, reason: StateReason ?? alarm.reason } }]
        : [];
    });
  if (alarmed.length === 0)
    return nothing(evidence('incident.no-contributor', { alarm: alarm.name }));
  return { alarmed, unresolved: [] };
}
