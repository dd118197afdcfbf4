import {
  CloudWatchClient,
  type CompositeAlarm,
  DescribeAlarmContributorsCommand,
  DescribeAlarmsCommand,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { AlarmSource } from './alarm-event.ts';
import { type Series, seriesOf, type Watched, watchedBy } from './alarmed-metric.ts';
import { named, queriesOf } from './described-alarm.ts';
import { alarmsOfRule } from './event-schema.ts';

/** An API stage that an alarm names, with the alarm that names it. */
export interface Alarmed {
  readonly series: Series;
  readonly alarm: Alarm;
}
export interface Expansion {
  readonly alarmed: readonly Alarmed[];
  readonly unresolved: readonly Evidence[];
}

/** Alarms that one call describes. */
const pageSize = 100;

/** The metric alarms below a composite alarm that are in ALARM now, through one nested composite. */
export async function childrenOf(
  environment: Environment,
  source: AlarmSource,
  children: readonly string[],
  nested = false,
): Promise<Expansion> {
  const here = `:${source.region}:${source.account}:`;
  const elsewhere = children.filter((child) => child.startsWith('arn:') && !child.includes(here));
  const names = children.filter((child) => !elsewhere.includes(child)).map(nameOf);
  const { metric, composite } = await alarmsNamed(environment, names);
  const firing = [...metric, ...composite].filter(({ StateValue }) => StateValue === 'ALARM');
  if (firing.length === 0) {
    return nothing(
      evidence('incident.no-child-fires', {
        alarm: source.name,
        children: children.slice(0, 20).join(', '),
      }),
    );
  }
  const own = await Promise.all(
    metric
      .filter((alarm) => firing.includes(alarm))
      .map((alarm) => expand(environment, source, alarm)),
  );
  const below = composite
    .filter((alarm) => firing.includes(alarm))
    .map((alarm) =>
      nested
        ? Promise.resolve(
            nothing(evidence('incident.nested-too-deep', { alarm: alarm.AlarmName ?? '?' })),
          )
        : childrenOf(environment, source, alarmsOfRule(alarm.AlarmRule ?? ''), true),
    );
  const all = [...own, ...(await Promise.all(below))];
  return {
    alarmed: all.flatMap(({ alarmed }) => alarmed),
    unresolved: [
      ...elsewhere.map((arn) => evidence('incident.child-elsewhere', { alarm: arn.slice(0, 300) })),
      ...all.flatMap(({ unresolved }) => unresolved),
    ],
  };
}

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

/** The state of one alarm now. @returns undefined where it does not exist */
export async function alarmState(
  environment: Environment,
  name: string,
): Promise<string | undefined> {
  const { metric, composite } = await alarmsNamed(environment, [name]);
  return [...metric, ...composite][0]?.StateValue;
}

/** The alarms of these names that exist. */
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

async function expand(
  environment: Environment,
  source: AlarmSource,
  child: MetricAlarm,
): Promise<Expansion> {
  const watched = watchedBy(queriesOf(child), source.account);
  if (watched.kind === 'other') return { alarmed: [], unresolved: [watched.reason] };
  const alarm = alarmOf(child, watched, source);
  if (watched.kind === 'fleet') return contributorsOf(environment, alarm);
  return { alarmed: watched.series.map((series) => ({ series, alarm })), unresolved: [] };
}

const alarmOf = (
  child: MetricAlarm,
  { symptom }: Exclude<Watched, { kind: 'other' }>,
  source: AlarmSource,
): Alarm => ({
  name: child.AlarmName ?? source.name,
  arn: child.AlarmArn ?? source.arn,
  symptom,
  at:
    child.StateTransitionedTimestamp?.toISOString() ??
    child.StateUpdatedTimestamp?.toISOString() ??
    source.at,
  reason: child.StateReason ?? source.reason,
});

const nameOf = (child: string) => /:alarm:(.+)$/.exec(child)?.[1] ?? child;

const nothing = (because: Evidence): Expansion => ({ alarmed: [], unresolved: [because] });
