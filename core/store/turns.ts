import type { Environment } from '../aws/environment.ts';
import { MustWait } from '../model/errors.ts';
import { partitionIn } from '../model/key-space.ts';
import { secondsOf } from './expiry.ts';
import { table } from './table.ts';

/** Incidents that may be investigated at the same time. More would only wait for each other's calls. */
export const places = 24;
/** Seconds after which a place is free again that nobody has left. */
const longest = 300;

const partition = partitionIn('turn');
const keyOf = (place: number) => ({ pk: partition, sk: String(place) });

/** The place that an incident tries first, so that one alone finds it with one write. */
const firstOf = (incidentId: string): number =>
  Buffer.from(incidentId).reduce((sum, byte) => sum + byte, 0) % places;

/**
 * Takes one of the few places among the incidents that are being investigated. An incident that has one keeps it.
 * @throws MustWait where all are taken: the workflow asks again later
 */
export async function takeTurn(environment: Environment, incidentId: string): Promise<void> {
  const now = secondsOf(environment.clock.now());
  const first = firstOf(incidentId);
  for (let index = 0; index < places; index += 1) {
    const key = keyOf((first + index) % places);
    // oxlint-disable-next-line no-await-in-loop -- the next is asked for only where this one is taken
    const taken = await table(environment).put(
      { ...key, incidentId, expiresAt: now + longest },
      {
        holds: 'attribute_not_exists(pk) OR incidentId = :me OR expiresAt < :now',
        values: { me: incidentId, now },
      },
    );
    if (taken) return;
  }
  throw new MustWait('Other incidents are being investigated.');
}

/** Leaves the place to the next incident. Where that fails, it is free after some minutes. */
export async function leaveTurn(environment: Environment, incidentId: string): Promise<void> {
  const first = firstOf(incidentId);
  try {
    for (let index = 0; index < places; index += 1) {
      // oxlint-disable-next-line no-await-in-loop -- usually it is the first
      const left = await table(environment).remove(keyOf((first + index) % places), {
        holds: 'incidentId = :me',
        values: { me: incidentId },
      });
      if (left) return;
    }
  } catch (error) {
    environment.logger.error('The place could not be left', error as Error);
  }
}
