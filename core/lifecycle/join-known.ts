import type { Environment } from '../aws/environment.ts';
import type { AlarmSource } from '../intake/alarm-source.ts';
import type { Series } from '../model/alarmed-series.ts';
import type { Alarm } from '../model/alarm.ts';
import { evidence } from '../model/evidence.ts';
import type { Incident } from '../model/incident.ts';
import { lock } from '../store/lock.ts';
import { record } from '../store/record.ts';
import { seen } from '../store/seen.ts';
import { type KnownSeries, knownSeries, type SeriesName } from '../store/series.ts';
import { table } from '../store/table.ts';
import { incidentIdOf } from './incident-id.ts';
import { join, type Joined, seenBefore } from './join.ts';
import { holderOf } from './lock-holder.ts';

/** Seconds for which an execution that was seen to run counts as running. */
const freshness = 60;

/** What an alarm names, where it names a stage. */
export const seriesName = (
  { account, region }: AlarmSource,
  { apiKind, api, stage }: Series,
): SeriesName | undefined =>
  stage === undefined ? undefined : { account, region, apiKind, api, stage };

/**
 * Joins the incident that works on what an alarm names, by the alarm's own words: nothing of the account is read, so that a
 * storm of alarms costs no more than it has targets.
 * @returns undefined where no such incident is known, or the alarm is its own
 */
export async function joinKnown(
  environment: Environment,
  source: AlarmSource,
  series: Series,
  alarm: Alarm,
  executionArn: string | undefined,
): Promise<Joined | undefined> {
  const name = seriesName(source, series);
  const known = name && (await knownSeries(environment).find(name));
  if (!known) return undefined;
  const { incidentId, target } = known;
  if (isStorm(incidentId)) return inStorm(environment, known);
  const incident = await record(environment).find(incidentId);
  if (!incident) return undefined;
  // An earlier try of the same execution opened it.
  if (executionArn !== undefined && incident.executionArn === executionArn) return undefined;
  if (incidentIdOf(source, target) === incidentId) return seenBefore(incidentId);
  if (incident.status !== 'open')
    return wasThere(incident, alarm) ? seenBefore(incidentId) : undefined;
  const age = environment.clock.now().getTime() - Date.parse(known.checkedAt);
  const isFresh = age <= freshness * 1000;
  const holder = await (isFresh ? lock(environment).holder(target) : holderOf(environment, target));
  if (holder?.incidentId !== incidentId) return undefined;
  if (!isFresh) await knownSeries(environment).checked(name, incidentId);
  const { item, condition } = seen(environment, source.eventKey, target).noting(
    incidentId,
    executionArn,
  );
  await table(environment).put(item, condition);
  return join(environment, incidentId, alarm);
}

/** Seconds after which an alarm is another one's beginning. */
const together = 60;

/** Whether an alarm fired with those of an incident that has ended since: what it says was looked at. */
const wasThere = ({ openedAt, closedAt }: Incident, { at }: Alarm): boolean =>
  closedAt !== undefined &&
  Date.parse(at) <= Date.parse(closedAt) &&
  Date.parse(at) - Date.parse(openedAt) <= together * 1000;

const isStorm = (id: string): boolean => id.startsWith('storm-');

/** Minutes for which further alarms of a target belong to the storm that has named it. */
const sameStorm = 60;

function inStorm(
  { clock }: Environment,
  { incidentId, checkedAt }: KnownSeries,
): Joined | undefined {
  if (clock.now().getTime() - Date.parse(checkedAt) > sameStorm * 60_000) return undefined;
  const reason = evidence('incident.named-in-storm', { storm: incidentId });
  return { status: 'joined', incidentId, reason };
}
