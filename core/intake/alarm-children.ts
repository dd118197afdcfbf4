import { type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import { evidence } from '../model/evidence.ts';
import type { AlarmSource } from './alarm-source.ts';
import { type Watched, watchedBy } from './alarmed-metric.ts';
import { queriesOf } from './described-alarm.ts';
import { alarmsOfRule } from './composite-alarm.ts';
import { type Expansion, nothing } from './expansion.ts';
import { alarmsNamed } from './describe-alarms.ts';
import { contributorsOf } from './alarm-contributors.ts';

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
  // Nobody needs to hear of an alarm that has nothing to do with API Gateway.
  const known = metric.length > 0 && composite.length === 0;
  if (known && !metric.some((alarm) => isOurs(alarm, source)))
    return { alarmed: [], unresolved: [] };
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

async function expand(
  environment: Environment,
  source: AlarmSource,
  child: MetricAlarm,
): Promise<Expansion> {
  const watched = watchedBy(queriesOf(child), source.account);
  if (watched.kind === 'other')
    return { alarmed: [], unresolved: isForeign(watched) ? [] : [watched.reason] };
  const alarm = alarmOf(child, watched, source);
  if (watched.kind === 'fleet') return contributorsOf(environment, alarm);
  return { alarmed: watched.series.map((series) => ({ series, alarm })), unresolved: [] };
}

const isOurs = (alarm: MetricAlarm, source: AlarmSource): boolean =>
  !isForeign(watchedBy(queriesOf(alarm), source.account));

const isForeign = (watched: Watched): boolean =>
  watched.kind === 'other' &&
  (watched.reason.code === 'incident.foreign-metric' ||
    watched.reason.code === 'incident.no-metric');

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
