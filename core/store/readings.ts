import type { Environment } from '../aws/environment.ts';
import { limitsOn, type RateLimit } from '../aws/rate-limits.ts';
import { lease, paidUntil } from './lease.ts';

/** Incidents of which everything may be read at once: as many as API Gateway's control plane has calls for. */
const whole: RateLimit = { name: 'whole-readings', services: [], perSecond: 0.5, burst: 2 };

/**
 * Whether everything may be read of one more incident now. Where many begin at the same moment, each is read as far as its diagnosis
 * needs it, and the rest later. Where the table does not answer, everything is read.
 */
export async function mayReadAll(environment: Environment): Promise<boolean> {
  try {
    const [quiet, leased] = await Promise.all([isQuiet(environment), lease(environment, whole, 1)]);
    const may = quiet && leased.at <= environment.clock.now().getTime();
    if (!may) await leased.giveBack();
    return may;
  } catch (error) {
    environment.logger.warn('The readings could not be counted', error as Error);
    return true;
  }
}

/** Whether hardly anybody waits for API Gateway's control plane, so that what is not urgent may be read. */
export async function isQuiet(environment: Environment): Promise<boolean> {
  const [limit] = limitsOn('apigateway', 'GetStage');
  if (!limit) return true;
  const paid = await paidUntil(environment, limit);
  // Half of the burst is left.
  const half = (limit.burst / 2 / limit.perSecond) * 1000;
  return paid <= environment.clock.now().getTime() - half;
}
