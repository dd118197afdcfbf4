import * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Storm, stormSchema, type StormTarget, stormTargetSchema } from '../model/storm.ts';
import { targetKey } from '../model/target.ts';
import { type OpenedIncident, openIncidents } from './open-incidents.ts';
import { expiry } from './expiry.ts';
import { table } from './table.ts';

const current = { pk: partitionIn('storm', 'CURRENT'), sk: 'STORM' };
/** Minutes before a storm's start whose openings belong to it. */
const before = 15;

const namedSchema = z.object({ named: stormTargetSchema, namedAt: z.string() });
/** A target of a storm, and when it was named (ISO 8601). */
export type Named = z.infer<typeof namedSchema>;

/** The storm of the account and Region; there is one at a time. */
export function storms(environment: Environment) {
  const items = table(environment);
  const now = () => environment.clock.now();
  return {
    async current(): Promise<Storm | undefined> {
      const item = await items.get(current);
      return item && stormSchema.parse(item);
    },
    /** @param last the storm before; undefined: there was none. @returns false where another one has begun meanwhile */
    begin: (storm: Storm, last: Storm | undefined) =>
      items.put(
        { ...current, ...storm, expiresAt: expiry(now(), 7) },
        last
          ? { holds: 'id = :last', values: { last: last.id } }
          : { holds: 'attribute_not_exists(pk)' },
      ),
    /** Says that an execution tends the storm, or when people were notified of it. */
    mark: (id: string, what: 'tendedAt' | 'toldAt') =>
      items.update(current, `SET ${what} = :now`, {
        holds: 'id = :id',
        values: { now: now().toISOString(), id },
      }),
    name: (id: string, named: StormTarget) =>
      items.put({
        pk: partitionIn('storm', id),
        sk: targetKey(named.target),
        named,
        namedAt: now().toISOString(),
        expiresAt: expiry(now(), 30),
      }),
    async named(id: string): Promise<Named[]> {
      const all = await items.all(partitionIn('storm', id));
      return all.map((item) => namedSchema.parse(item));
    },
    /** The incidents of a storm, oldest first. */
    async incidents({ startedAt }: Storm): Promise<OpenedIncident[]> {
      const since = new Date(Date.parse(startedAt) - before * 60_000).toISOString();
      const all = await openIncidents(environment).all();
      return all.filter(({ openedAt }) => openedAt >= since);
    },
  };
}
