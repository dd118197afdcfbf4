import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Target } from '../model/target.ts';
import { contributorsOf } from './alarm-contributors.ts';
import { watchedBy } from './alarmed-metric.ts';
import type { Series } from '../model/alarmed-series.ts';
import { alarmsNamed } from './describe-alarms.ts';
import { queriesOf } from './described-alarm.ts';

/** The reads of {@link alarmsOn}. */
export const alarmsOnReads: readonly ReadName[] = [
  'cloudwatch:DescribeAlarms',
  'cloudwatch:DescribeAlarmContributors',
];

/**
 * Those of an incident's alarms that are in ALARM now. An alarm on many APIs counts only where the target is among those
 * that make it fire. An alarm that exists no longer is not on.
 * @throws what AWS answers where an alarm could not be read: that is not OK
 */
export async function alarmsOn(
  environment: Environment,
  target: Target,
  alarms: readonly Alarm[],
): Promise<Alarm[]> {
  const { metric, composite } = await alarmsNamed(environment, [
    ...new Set(alarms.map(({ name }) => name)),
  ]);
  const described = new Map([...metric, ...composite].map((one) => [one.AlarmName, one]));
  const on = await Promise.all(
    alarms.map(async (alarm) => {
      const now = described.get(alarm.name);
      if (now?.StateValue !== 'ALARM') return false;
      const watched = 'AlarmRule' in now ? undefined : watchedBy(queriesOf(now), target.account);
      if (watched?.kind !== 'fleet') return true;
      const { alarmed } = await contributorsOf(environment, alarm);
      return alarmed.some(({ series }) => isAbout(series, target));
    }),
  );
  return alarms.filter((_, index) => on[index]);
}

const isAbout = ({ api, stage }: Series, target: Target): boolean =>
  (api === target.apiName || api === target.apiId) &&
  (stage === undefined || stage === target.stage);
