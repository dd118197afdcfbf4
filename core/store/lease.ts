import type { Environment } from '../aws/environment.ts';
import type { RateLimit } from '../aws/rate-limits.ts';
import { partitionIn } from '../model/key-space.ts';
import { table } from './table.ts';

/** Calls that were set aside. */
interface Leased {
  /** Milliseconds since 1970: when the last of them may be made. */
  readonly at: number;
  /** Leaves them to others. */
  giveBack(): Promise<unknown>;
}

/** How often two Lambdas may meet at the moment at which a limit stops being idle. */
const tries = 5;

/** Milliseconds since 1970 until which the calls so far are paid for; 0: nobody has made any. */
export async function paidUntil(environment: Environment, { name }: RateLimit): Promise<number> {
  const item = await table(environment).get({ pk: partitionIn('gate', name), sk: 'PAID' });
  return Number(item?.['paid'] ?? 0);
}

/**
 * Sets calls of a limit aside, over all Lambdas of the account. The table keeps one number for each limit: the moment at which
 * all calls so far are paid for at its rate. It never lags by more than the burst, and adding to it needs no reading before.
 * @see https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 */
export async function lease(
  environment: Environment,
  { name, perSecond, burst }: RateLimit,
  calls: number,
): Promise<Leased> {
  const items = table(environment);
  const key = { pk: partitionIn('gate', name), sk: 'PAID' };
  const names = ['paid'];
  const each = 1000 / perSecond;
  const cost = Math.ceil(calls * each);
  const giveBack = () =>
    items.update(key, 'SET #paid = #paid - :cost', {
      holds: 'attribute_exists(pk)',
      values: { cost },
      names,
    });
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const floor = Math.floor(environment.clock.now().getTime() - burst * each);
    const start = floor + cost;
    // oxlint-disable-next-line no-await-in-loop -- the second is needed only where the first did not hold
    const idle = await items.update(key, 'SET #paid = :start', {
      holds: 'attribute_not_exists(pk) OR #paid < :floor',
      values: { start, floor },
      names,
    });
    if (idle) return { at: start, giveBack };
    // oxlint-disable-next-line no-await-in-loop
    const after = await items.updated(key, 'SET #paid = #paid + :cost', {
      holds: '#paid >= :floor',
      values: { cost, floor },
      names,
    });
    if (after) return { at: Number(after['paid']), giveBack };
  }
  throw new Error(`The limit ${name} could not be drawn on.`);
}
