import type { Environment } from '../aws/environment.ts';
import type { Incident } from '../model/incident.ts';
import type { Target } from '../model/target.ts';
import { type Holder, lock } from '../store/lock.ts';
import { record } from '../store/record.ts';
import { executionStatus } from './execution.ts';

/** Minutes within which an incident that took the lock must be seen to have its record. */
const grace = 10;

/**
 * The incident, or the person at a laptop, that works on the target. Where nobody does, the lock is free, or is given back for an
 * incident that is over.
 */
export async function holderOf(
  environment: Environment,
  target: Target,
): Promise<Holder | undefined> {
  const holder = await lock(environment).holder(target);
  if (!holder) return undefined;
  const { incidentId, since } = holder;
  // A laptop keeps no record here; its lock runs out unless it is renewed, and then it can be taken.
  if (holder.by !== undefined) return holder;
  const holding = await record(environment).find(incidentId);
  const age = environment.clock.now().getTime() - Date.parse(since);
  if (holding ? await isWorkedOn(environment, holding) : age < grace * 60000) return holder;
  await lock(environment).release(target, incidentId);
  return undefined;
}

/**
 * Whether somebody works on an incident. An execution that was aborted, or failed where it should have ended the incident, has
 * left it open: it is closed here, or its lock would swallow every alarm until it expires.
 */
async function isWorkedOn(environment: Environment, incident: Incident): Promise<boolean> {
  const { id, status, executionArn } = incident;
  if (status !== 'open' || executionArn === undefined) return status === 'open';
  const standing = await executionStatus(environment, executionArn);
  if (standing === 'RUNNING') return true;
  await record(environment).milestone(id, 'incident.abandoned', { status: standing });
  await record(environment).close(id, 'escalated');
  return false;
}
