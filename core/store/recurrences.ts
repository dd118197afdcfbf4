import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Recurrence, recurrenceSchema } from '../model/recurrence.ts';
import { type Target, targetKey } from '../model/target.ts';
import { expiry } from './expiry.ts';
import { table } from './table.ts';

const day = 86_400_000;

/**
 * Notes an incident that ended without a change, an item for each incident, so that none overwrites another and a second try
 * counts once.
 * @returns those of the same target and cause of the last days, this one included, oldest first
 */
export async function noteRecurrence(
  environment: Environment,
  target: Target,
  recurrence: Recurrence,
  days: number,
): Promise<Recurrence[]> {
  const now = environment.clock.now();
  const items = table(environment);
  const pk = partitionIn('recurrence', targetKey(target));
  await items.put({
    pk,
    sk: recurrence.incidentId,
    ...recurrence,
    expiresAt: expiry(now, days + 1),
  });
  const since = new Date(now.getTime() - days * day).toISOString();
  // Expired items stay listed for some days.
  return (await items.all(pk))
    .map((item) => recurrenceSchema.parse(item))
    .filter(({ cause, until }) => cause === recurrence.cause && until >= since)
    .toSorted((a, b) => a.from.localeCompare(b.from));
}
