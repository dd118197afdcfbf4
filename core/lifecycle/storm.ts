import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.ts';
import type { AlarmSource } from '../intake/alarm-source.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import { evidence } from '../model/evidence.ts';
import { type Storm, takesIn } from '../model/storm.ts';
import { lease } from '../store/lease.ts';
import { lock } from '../store/lock.ts';
import { knownSeries } from '../store/series.ts';
import { storms } from '../store/storms.ts';
import type { Joined } from './join.ts';
import { seriesName } from './join-known.ts';

/** Seconds in which as many incidents as `stormTargets` may be opened. */
const within = 300;

/**
 * Names a target in the storm that goes on, or in the one that begins with it.
 * @returns undefined where there is none, or somebody works on the target already: it is handled separately
 */
export async function nameInStorm(
  environment: Environment,
  source: AlarmSource,
  alarmed: AlarmedTarget,
  always = false,
): Promise<Joined | undefined> {
  if (environment.settings.remediationStateMachine === '') return undefined;
  const [last, room] = await Promise.all([
    storms(environment).current(),
    always ? false : roomForOne(environment),
  ]);
  const goesOn = last && takesIn(last, environment.clock.now().toISOString());
  if (!goesOn && room) return undefined;
  if (await lock(environment).holder(alarmed.target)) return undefined;
  const storm = goesOn ? last : await begin(environment, source, last);
  await ensureTended(environment, storm);
  await addTo(environment, source, storm, alarmed);
  const reason = evidence('incident.named-in-storm', { storm: storm.id });
  return { status: 'joined', incidentId: storm.id, reason };
}

/** Whether one more incident may be opened before many at once are a storm. */
async function roomForOne(environment: Environment): Promise<boolean> {
  const { stormTargets } = environment.settings.intake;
  const limit = { name: 'openings', services: [], perSecond: stormTargets / within };
  const leased = await lease(environment, { ...limit, burst: stormTargets }, 1);
  if (leased.at <= environment.clock.now().getTime()) return true;
  await leased.giveBack();
  return false;
}

async function begin(
  environment: Environment,
  { at }: AlarmSource,
  last: Storm | undefined,
): Promise<Storm> {
  const startedAt = environment.clock.now().toISOString();
  const id = `storm-${startedAt.slice(0, 19).replaceAll(/[-:]/g, '')}`;
  const storm: Storm = { id, startedAt };
  if (await storms(environment).begin(storm, last)) {
    environment.logger.warn('Many APIs fail at once', { storm: id, alarmAt: at });
    return storm;
  }
  return (await storms(environment).current()) ?? storm;
}

/** Starts the execution that tells people of a storm, once. */
async function ensureTended(environment: Environment, { id, tendedAt }: Storm): Promise<void> {
  if (tendedAt !== undefined) return;
  try {
    await environment.client(SFNClient).send(
      new StartExecutionCommand({
        stateMachineArn: environment.settings.remediationStateMachine,
        name: id,
        input: JSON.stringify({ storm: id }),
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExecutionAlreadyExists') throw error;
  }
  await storms(environment).mark(id, 'tendedAt');
}

async function addTo(
  environment: Environment,
  source: AlarmSource,
  { id }: Storm,
  { target, alarm, series }: AlarmedTarget,
): Promise<void> {
  const { name, symptom, at } = alarm;
  await storms(environment).name(id, { target, alarm: name, symptom, at });
  const known = series && seriesName(source, series);
  if (known) await knownSeries(environment).put(known, target, id);
}
