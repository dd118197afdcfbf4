import type { Admission } from '../aws/admission.ts';
import { pace } from '../aws/concurrency.ts';
import type { Environment } from '../aws/environment.ts';
import { limitsOn, type RateLimit } from '../aws/rate-limits.ts';
import { MustWait } from '../model/errors.ts';
import { lease } from './lease.ts';

/** Milliseconds that a Lambda waits for its calls; longer waits are the workflow's. */
const longest = 20_000;

interface Batch {
  calls: number;
  readonly admitted: Promise<void>;
}

/**
 * The one gate before the control planes of API Gateway and Lambda, for all Lambdas of the account: their limits are the
 * account's. Calls that are made at the same time pass together, with one write. Where the table fails, the calls pass: the
 * client paces itself, and tries again what AWS throttles.
 */
export function accountGate(environment: Environment): Admission {
  const batches = new Map<string, Batch>();
  const paces = new Map<string, () => Promise<void>>();
  const paceOf = async ({ name, peak }: RateLimit) => {
    if (peak === undefined) return;
    const known = paces.get(name) ?? pace(environment.clock, peak);
    paces.set(name, known);
    await known();
  };
  const join = (limit: RateLimit): Promise<void> => {
    const open = batches.get(limit.name);
    if (open) {
      open.calls += 1;
      return open.admitted;
    }
    const admitted = everyoneIsIn().then(() => {
      batches.delete(limit.name);
      return pass(environment, limit, batch.calls);
    });
    const batch: Batch = { calls: 1, admitted };
    batches.set(limit.name, batch);
    return admitted;
  };
  return async (service, operation) => {
    const limits = limitsOn(service, operation);
    await Promise.all(limits.map(join));
    await Promise.all(limits.map(paceOf));
  };
}

/** Once whatever makes calls now has made them. */
const everyoneIsIn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** @throws MustWait */
async function pass(environment: Environment, limit: RateLimit, calls: number): Promise<void> {
  const { clock, logger } = environment;
  try {
    const leased = await lease(environment, limit, calls);
    const wait = leased.at - clock.now().getTime();
    if (wait > longest) {
      await leased.giveBack();
      throw new MustWait(
        `Other incidents use what the control plane allows (${limit.name}) for ${Math.ceil(wait / 1000)} s.`,
      );
    }
    if (wait > 0) await clock.sleep(wait);
  } catch (error) {
    if (error instanceof MustWait) throw error;
    logger.warn('The shared gate could not be asked', error as Error);
  }
}
