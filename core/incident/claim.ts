import { createHash } from 'node:crypto';
import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import type { Evidence } from '../model/finding.ts';
import { type Target, targetKey } from '../model/target.ts';
import type { AlarmSource } from './alarm-event.ts';
import { lock } from './lock.ts';
import { record } from './record.ts';
import { alreadySeen, forget } from './seen.ts';
import type { AlarmedTarget } from './targets.ts';

/** What became of one target of an alarm. */
export type Claimed = { readonly incidentId: string; readonly reason: Evidence } & (
  | {
      readonly status: 'new';
      readonly apiKind: Target['apiKind'];
      /** How many causes the policy lets the workflow try. */
      readonly maxAttempts: number;
    }
  | { readonly status: 'joined' }
);

/** Opens the incident of a target, or joins the one that works on it. */
export async function claim(
  environment: Environment,
  source: AlarmSource,
  { target, alarm }: AlarmedTarget,
  executionArn: string | undefined,
): Promise<Claimed> {
  const id = incidentIdOf(source, target);
  const before = await alreadySeen(environment, source.eventKey, target, {
    incidentId: id,
    executionArn,
  });
  if (before !== undefined) {
    return {
      status: 'joined',
      incidentId: before,
      reason: { code: 'incident.seen-before', args: { incident: before } },
    };
  }
  try {
    const holder = await holderOf(environment, target, id);
    if (holder !== id) return await join(environment, holder, alarm);
    await record(environment).create({ id, target, alarm, executionArn });
    environment.logger.info('Incident opened', { incidentId: id, target: targetKey(target) });
    const { maxAttempts } = environment.settings.policy;
    const reason = { code: 'incident.opened', args: { incident: id } };
    return {
      status: 'new',
      incidentId: id,
      apiKind: target.apiKind,
      maxAttempts,
      reason,
    };
  } catch (error) {
    // Nothing may stay behind that keeps the next alarm of this target from being handled.
    await lock(environment).release(target, id);
    await forget(environment, source.eventKey, target);
    throw error;
  }
}

async function join(environment: Environment, incidentId: string, alarm: Alarm): Promise<Claimed> {
  const holding = await record(environment).find(incidentId);
  const known = [holding?.alarm, ...(holding?.joined ?? [])];
  // A fleet alarm tells of itself and of its contributors: the same alarm twice is one.
  if (holding && !known.some((one) => one?.arn === alarm.arn)) {
    await record(environment).join(incidentId, alarm);
    await record(environment).milestone(incidentId, 'incident.alarm-joined', { alarm: alarm.name });
  }
  return {
    status: 'joined',
    incidentId,
    reason: { code: 'incident.joined', args: { incident: incidentId } },
  };
}

/** Minutes within which an incident that took the lock must have its record. */
const grace = 10;

/** The incident that holds the target's lock, after taking it where it is free or its holder is no more. */
async function holderOf(environment: Environment, target: Target, id: string): Promise<string> {
  const { incidentId: holder, since } = await lock(environment).acquire(target, id);
  if (holder === id) return id;
  const holding = await record(environment).find(holder);
  const age = environment.clock.now().getTime() - Date.parse(since);
  if (holding ? holding.status === 'open' : age < grace * 60_000) return holder;
  await lock(environment).release(target, holder);
  return (await lock(environment).acquire(target, id)).incidentId;
}

/** The same for every delivery of the same event, so that a retry finds what it did before. */
export function incidentIdOf(source: AlarmSource, target: Target): string {
  const time = source.at.slice(0, 19).replaceAll(/[-:]/g, '');
  const hash = createHash('sha256')
    .update(`${source.eventKey}\n${targetKey(target)}`)
    .digest('hex');
  return `inc-${time}-${hash.slice(0, 10)}`;
}
