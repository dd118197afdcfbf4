import * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Target, targetSchema } from '../model/target.ts';
import { expiry } from './expiry.ts';
import type { ConditionalPut } from './expressions.ts';
import { table } from './table.ts';

const partition = partitionIn('open');

const openedSchema = z.object({
  id: z.string(),
  target: targetSchema,
  /** ISO 8601 */
  openedAt: z.string(),
});
/** An incident that was opened, and perhaps closed since. */
export type OpenedIncident = z.infer<typeof openedSchema>;

/** The incidents that were opened of late: what a storm belongs together by, and what the sweep looks at. */
export const openIncidents = (environment: Environment) => ({
  /** The write that remembers one, beside those that open it. */
  noting(id: string, target: Target): ConditionalPut {
    const now = environment.clock.now();
    return {
      item: {
        pk: partition,
        sk: id,
        id,
        target,
        openedAt: now.toISOString(),
        expiresAt: expiry(now),
      },
      condition: { holds: 'attribute_exists(pk) OR attribute_not_exists(pk)' },
    };
  },
  /** By their ids, and so by time. */
  async all(): Promise<OpenedIncident[]> {
    return (await table(environment).all(partition)).map((item) => openedSchema.parse(item));
  },
  forget: (id: string) =>
    table(environment).remove({ pk: partition, sk: id }, { holds: 'attribute_exists(pk)' }),
});
