import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import type { Evidence } from '../model/evidence.ts';
import { record } from '../store/record.ts';

/** An alarm that another incident takes care of. */
export interface Joined {
  readonly status: 'joined';
  readonly incidentId: string;
  readonly reason: Evidence;
}

/** What becomes of an event that was delivered before. */
export const seenBefore = (incidentId: string): Joined => ({
  status: 'joined',
  incidentId,
  reason: { code: 'incident.seen-before', args: { incident: incidentId } },
});

/** Adds an alarm to the incident that works on its target. */
export async function join(
  environment: Environment,
  incidentId: string,
  alarm: Alarm,
): Promise<Joined> {
  const holding = await record(environment).find(incidentId);
  const known = [holding?.alarm, ...(holding?.joined ?? [])];
  // A fleet alarm announces itself and its contributors: the same alarm twice is one.
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
