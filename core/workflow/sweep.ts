import type { Environment } from '../aws/environment.ts';
import { restartFailed } from '../lifecycle/failed-executions.ts';
import { endOrphans } from '../lifecycle/orphans.ts';
import { escalateStopgaps } from '../lifecycle/stopgaps.ts';
import { storms } from '../store/storms.ts';
import { tendStorm } from './tend-storm.ts';

/** Minutes after which a storm that nobody was notified of has lost its execution. */
const overdue = 15;

/** What a sweep has repaired; zeros: nothing was amiss. */
export interface Swept {
  readonly restarted: number;
  readonly ended: number;
  readonly storms: number;
  readonly stopgaps: number;
}

/**
 * Repairs what no execution is left to repair: events that were lost, incidents and locks without a run, storms that nobody was
 * notified of, stopgaps that were to be replaced by now. Each part is tried, whatever becomes of the others.
 * @throws the first error, once all were tried
 */
export async function sweep(environment: Environment): Promise<Swept> {
  const parts = await Promise.allSettled([
    restartFailed(environment),
    endOrphans(environment),
    tendOverdue(environment),
    escalateStopgaps(environment),
  ]);
  const failed = parts.find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
  const [restarted = 0, ended = 0, tended = 0, stopgaps = 0] = parts.map((part) =>
    part.status === 'fulfilled' ? part.value : 0,
  );
  const swept = { restarted, ended, storms: tended, stopgaps };
  environment.logger.info('Swept', swept);
  return swept;
}

async function tendOverdue(environment: Environment): Promise<number> {
  const storm = await storms(environment).current();
  if (!storm || storm.toldAt !== undefined) return 0;
  const age = environment.clock.now().getTime() - Date.parse(storm.startedAt);
  if (age < overdue * 60_000) return 0;
  await tendStorm(environment, storm.id);
  return 1;
}
