import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Target, targetSchema } from '../model/target.ts';
import { expiry } from './expiry.ts';
import type { ConditionalPut } from './expressions.ts';
import { table } from './table.ts';

/** An API stage by the words of an alarm. */
export interface SeriesName {
  readonly account: string;
  readonly region: string;
  readonly apiKind: Target['apiKind'];
  /** A name, or an id. */
  readonly api: string;
  readonly stage: string;
}

/** The incident that was opened last for what an alarm names. */
export interface KnownSeries {
  readonly target: Target;
  readonly incidentId: string;
  /** ISO 8601: when it was last seen that somebody works on it. */
  readonly checkedAt: string;
}

/** Days for which it is remembered; it saves the look-up of an API, no more. */
const memory = 7;

const keyOf = ({ account, region, apiKind, api, stage }: SeriesName) => ({
  pk: partitionIn('series', [account, region, apiKind, api, stage].join('/')),
  sk: 'INCIDENT',
});

/** Which incident works on what alarms name: the next alarm of the same joins it, and nothing of the account is read. */
export const knownSeries = (environment: Environment) => ({
  async find(name: SeriesName): Promise<KnownSeries | undefined> {
    const item = await table(environment).get(keyOf(name));
    const target = targetSchema.safeParse(item?.['target']);
    if (!item || !target.success) return undefined;
    const { incidentId, checkedAt } = item;
    return { target: target.data, incidentId: String(incidentId), checkedAt: String(checkedAt) };
  },
  /** The write that remembers an incident, beside those that open it. */
  noting(name: SeriesName, target: Target, incidentId: string): ConditionalPut {
    const now = environment.clock.now();
    return {
      item: {
        ...keyOf(name),
        target,
        incidentId,
        checkedAt: now.toISOString(),
        expiresAt: expiry(now, memory),
      },
      condition: { holds: 'attribute_exists(pk) OR attribute_not_exists(pk)' },
    };
  },
  /** Remembers a storm that names it. */
  async put(name: SeriesName, target: Target, stormId: string): Promise<void> {
    await table(environment).put(this.noting(name, target, stormId).item);
  },
  /** Remembers that somebody works on it now. */
  checked: (name: SeriesName, incidentId: string) =>
    table(environment).update(keyOf(name), 'SET checkedAt = :now', {
      holds: 'incidentId = :id',
      values: { now: environment.clock.now().toISOString(), id: incidentId },
    }),
});
