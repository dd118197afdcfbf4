import type { Host } from '../surroundings.ts';
import { takeToken } from './data-plane.ts';
import type { World } from './world.ts';

/** What a host answers to a request that is one too many. */
const busy = { duration: 20, status: 503, body: 'Service Unavailable' };

/** The host as it answers now: within what it can serve as usual, beyond that with 503. What it serves in two seconds may come at once. */
export function withinCapacity(world: World, name: string, host: Host): Host {
  const { capacity } = host;
  if (capacity === undefined) return host;
  const burst = Math.max(1, Math.ceil(capacity * 2));
  const served = takeToken(world.dataPlane, `capacity ${name}`, capacity, burst, world.now);
  return served ? host : { ...host, ...busy };
}
