import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Target, targetKey } from '../model/target.ts';
import { table } from './table.ts';
import type { Condition, ConditionalPut } from './expressions.ts';
import { secondsOf } from './expiry.ts';

const keyOf = (target: Target) => ({ pk: partitionIn('lock', targetKey(target)), sk: 'LOCK' });
const day = 86_400;

/** Minutes for which a laptop has the lock without renewing it: it may be closed in the middle of its work. */
const lent = 15;

/** Who holds a lock, and since when (ISO 8601). */
export interface Holder {
  /** Of a laptop: what names its lock. */
  readonly incidentId: string;
  readonly since: string;
  /** The person at the laptop that holds it; absent: an incident of the workflow does. */
  readonly by?: string;
  /** ISO 8601, from when on anybody may take it over. */
  readonly until: string;
}

/** Nobody holds the lock, or whoever takes it does, or it has run out. */
const isFree = (me: string, now: number): Condition => ({
  holds: 'attribute_not_exists(pk) OR incidentId = :me OR expiresAt < :now',
  values: { me, now },
});

/**
 * One incident per target at a time: a conditional write that holds while a person thinks. It outlives every approval and
 * watch that the settings allow; the next alarm takes it over where its incident is closed or its execution has ended.
 */
export function lock(environment: Environment) {
  const items = table(environment);
  return {
    /** The write that takes the lock for an incident; again for the same incident is fine. */
    taking(target: Target, incidentId: string): ConditionalPut {
      const now = secondsOf(environment.clock.now());
      const { maxAttempts, approvalTimeout } = environment.settings.policy;
      const { watch } = environment.settings.verification;
      return {
        item: {
          ...keyOf(target),
          incidentId,
          since: environment.clock.now().toISOString(),
          expiresAt: now + 7 * day + (maxAttempts + 3) * (approvalTimeout + watch * 60),
        },
        condition: isFree(incidentId, now),
      };
    },
    /** Takes the lock for a laptop, or renews it. @returns false where somebody else holds it */
    async lend(target: Target, id: string, by: string): Promise<boolean> {
      const at = environment.clock.now();
      const held = await items.get(keyOf(target));
      const since = held?.['incidentId'] === id ? String(held['since']) : at.toISOString();
      return items.put(
        { ...keyOf(target), incidentId: id, by, since, expiresAt: secondsOf(at) + lent * 60 },
        isFree(id, secondsOf(at)),
      );
    },
    /** @returns undefined where nobody holds the lock */
    async holder(target: Target): Promise<Holder | undefined> {
      const held = await items.get(keyOf(target));
      if (!held) return undefined;
      const { incidentId, since, by, expiresAt } = held;
      return {
        incidentId: String(incidentId),
        since: String(since),
        ...(typeof by === 'string' && { by }),
        until: new Date(Number(expiresAt) * 1000).toISOString(),
      };
    },
    /** Gives the lock back. @returns false where another incident holds it by now */
    release: (target: Target, incidentId: string) =>
      items.remove(keyOf(target), {
        holds: 'attribute_not_exists(pk) OR incidentId = :me',
        values: { me: incidentId },
      }),
  };
}

/** Gives the lock of an incident back that is closed. Where that fails, the next alarm finds it closed and takes the lock over. */
export async function giveBack(
  environment: Environment,
  target: Target,
  incidentId: string,
): Promise<void> {
  try {
    await lock(environment).release(target, incidentId);
  } catch (error) {
    environment.logger.error('The lock could not be given back', error as Error);
  }
}
