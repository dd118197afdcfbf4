import type { Environment } from '../aws/environment.ts';
import { evidence } from '../model/evidence.ts';
import { giveBack, lock } from '../store/lock.ts';
import { type OpenedIncident, openIncidents } from '../store/open-incidents.ts';
import { record } from '../store/record.ts';
import { endWithoutReport } from './end-without-report.ts';
import { executionStatus } from './execution.ts';

/** Minutes that an incident has before the sweep looks at it, and for which a closed one is remembered. */
const grace = 10;
const memory = 60;

/**
 * Ends incidents that nobody works on any more, because their execution was aborted or failed where it should have ended them:
 * people are notified, and the lock is given back. A closed incident that kept its lock gives it back.
 * @returns how many were ended
 */
export async function endOrphans(environment: Environment): Promise<number> {
  const now = environment.clock.now().getTime();
  const minutesOf = ({ openedAt }: OpenedIncident) => (now - Date.parse(openedAt)) / 60_000;
  let ended = 0;
  for (const one of await openIncidents(environment).all()) {
    if (minutesOf(one) < grace) continue;
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for Step Functions' sake
    const orphaned = await endOrphan(environment, one);
    if (orphaned === 'ended') ended += 1;
    // oxlint-disable-next-line no-await-in-loop
    if (orphaned !== 'alive' && minutesOf(one) > memory)
      await openIncidents(environment).forget(one.id);
  }
  return ended;
}

async function endOrphan(
  environment: Environment,
  { id, target }: OpenedIncident,
): Promise<'alive' | 'closed' | 'ended'> {
  const incident = await record(environment).find(id);
  if (!incident || incident.status === 'closed') {
    const holder = await lock(environment).holder(target);
    if (holder?.incidentId === id) await giveBack(environment, target, id);
    return 'closed';
  }
  if (incident.executionArn === undefined) return 'alive';
  const status = await executionStatus(environment, incident.executionArn);
  if (status === 'RUNNING' || status === 'PENDING_REDRIVE') return 'alive';
  await record(environment).milestone(id, 'incident.abandoned', { status });
  await endWithoutReport(environment, {
    incidentId: id,
    reasons: [evidence('incident.abandoned', { status })],
    died: false,
  });
  return 'ended';
}
