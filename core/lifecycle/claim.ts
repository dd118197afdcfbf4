import type { Environment } from '../aws/environment.ts';
import { TemporaryFailure } from '../model/errors.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { type Target, targetKey } from '../model/target.ts';
import type { AlarmSource } from '../intake/alarm-source.ts';
import { openIncidents } from '../store/open-incidents.ts';
import { lock } from '../store/lock.ts';
import { putAll } from '../store/put-all.ts';
import { record } from '../store/record.ts';
import { seen } from '../store/seen.ts';
import { table } from '../store/table.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import { incidentIdOf } from './incident-id.ts';
import { join, seenBefore } from './join.ts';
import { seriesName } from './join-known.ts';
import { holderOf } from './lock-holder.ts';
import { knownSeries } from '../store/series.ts';

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

/** A person changes the target with the command line: nothing was written, so the event can be handled later. */
export interface Held {
  readonly status: 'held';
  readonly reason: Evidence;
}

/** Times that a lock is tried for that is taken, and then free. */
const tries = 5;

/**
 * Opens the incident of a target, or joins the one that works on it. The note of the event, the lock and the record are
 * written together or not at all, so nothing stays behind that keeps the next alarm of this target from being handled.
 * @throws TemporaryFailure where the lock is taken and its holder cannot be seen
 */
export async function claim(
  environment: Environment,
  source: AlarmSource,
  alarmed: AlarmedTarget,
  executionArn: string | undefined,
  tried = 1,
): Promise<Claimed | Held> {
  const { target, alarm, series } = alarmed;
  const id = incidentIdOf(source, target);
  const event = seen(environment, source.eventKey, target);
  const name = series && seriesName(source, series);
  const puts = {
    note: event.noting(id, executionArn),
    lock: lock(environment).taking(target, id),
    record: record(environment).opening({ id, target, alarm, executionArn }),
    open: openIncidents(environment).noting(id, target),
    ...(name && { series: knownSeries(environment).noting(name, target, id) }),
  };
  const refused = await putAll(environment, puts);
  if (refused.has('note')) return seenBefore((await event.by()) ?? id);
  if (refused.has('lock')) {
    const holder = await holderOf(environment, target);
    if (holder === undefined) {
      if (tried === tries)
        throw new TemporaryFailure(
          `The lock of ${targetKey(target)} is held by nobody who can be seen.`,
        );
      await environment.clock.sleep(tried * 1000);
      return claim(environment, source, alarmed, executionArn, tried + 1);
    }
    const { incidentId, by, since } = holder;
    if (by !== undefined)
      return { status: 'held', reason: evidence('incident.held', { by, since }) };
    await table(environment).put(puts.note.item, puts.note.condition);
    return join(environment, incidentId, alarm);
  }
  if (refused.has('record') && !(await isOwn(environment, id, executionArn))) return seenBefore(id);
  environment.logger.info('Incident opened', { incidentId: id, target: targetKey(target) });
  return {
    status: 'new',
    incidentId: id,
    apiKind: target.apiKind,
    maxAttempts: environment.settings.policy.maxAttempts,
    reason: { code: 'incident.opened', args: { incident: id } },
  };
}

/** Whether an incident that exists already was opened by an earlier try of the same execution. */
async function isOwn(
  environment: Environment,
  id: string,
  executionArn: string | undefined,
): Promise<boolean> {
  const { status, executionArn: openedBy } = await record(environment).get(id);
  return status === 'open' && openedBy !== undefined && openedBy === executionArn;
}
