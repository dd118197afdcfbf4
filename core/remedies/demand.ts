import type { Facts } from '../model/facts.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { known } from '../model/reading.ts';

const busiest = (facts: Facts, pick: (minute: Minute) => number): number =>
  Math.max(0, ...known(facts.metrics).minutes.map(pick));

/** Requests a second to the stage, in the busiest minute of the window. @throws MissingEvidence without metrics */
export const busiestRate = (facts: Facts): number =>
  busiest(facts, ({ requests }) => requests) / 60;

/** Requests a second that were turned away with a 4xx, in the worst minute of the window. @throws MissingEvidence without metrics */
export const rejectedRate = (facts: Facts): number =>
  busiest(facts, ({ clientErrors }) => clientErrors) / 60;

/** A throttle: requests a second, and requests at once. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** API Gateway's own limits for an account, where they could not be read: the lowest that any region has. */
const lowest: Throttle = { rateLimit: 2500, burstLimit: 1250 };

/** What the account allows in all; no throttle of a plan or a stage can give more. */
export function accountThrottle(facts: Facts): Throttle {
  const account = facts.configuration.account;
  const throttle = 'known' in account ? account.known.throttle : undefined;
  return {
    rateLimit: throttle?.rateLimit ?? lowest.rateLimit,
    burstLimit: throttle?.burstLimit ?? lowest.burstLimit,
  };
}

/**
 * A throttle that lets the measured demand through with half as much again to spare, at least twice what it was and never
 * above the account's. What got through was at most the old limit; what was turned away comes on top.
 * @returns null where the account's limit leaves no room
 */
export function raised(
  facts: Facts,
  old: { readonly [Limit in keyof Throttle]?: number | undefined },
): Throttle | null {
  const most = accountThrottle(facts);
  const rateBefore = old.rateLimit ?? most.rateLimit;
  const burstBefore = old.burstLimit ?? most.burstLimit;
  const demand = Math.min(rateBefore, busiestRate(facts)) + rejectedRate(facts);
  const rateLimit = Math.min(
    most.rateLimit,
    Math.max(1, Math.ceil(demand * 1.5), Math.ceil(rateBefore * 2)),
  );
  const burstLimit = Math.min(most.burstLimit, Math.max(rateLimit, Math.ceil(burstBefore * 2)));
  if (rateLimit <= rateBefore && burstLimit <= burstBefore) return null;
  return {
    rateLimit: Math.max(rateLimit, rateBefore),
    burstLimit: Math.max(burstLimit, burstBefore),
  };
}
