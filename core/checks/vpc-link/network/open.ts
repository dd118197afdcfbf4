import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import { type Gap, MissingEvidence } from '../../../model/reading.ts';
import { flowsOf, keyOf } from './flows.ts';
import { aclHoles, shutBySecurityGroups } from './obstacles.ts';

/** Which targets the network keeps requests from, by their keys. */
export interface Blocked {
  readonly surely: ReadonlySet<string>;
  /** Of these it is not known, and why. */
  readonly perhaps: ReadonlyMap<string, Gap>;
}

/**
 * Which targets a security group or a network ACL keeps requests from. Where only health checks are kept away, the target can
 * still be reached: then the health check asks at the wrong place.
 * @returns the gap where rules could not be read
 */
export function blockedTargets(path: BalancerPath): Blocked | MissingEvidence {
  try {
    const obstacles = [
      ...shutBySecurityGroups(path).filter(({ ports, flow }) => ports.includes(flow.servicePort)),
      ...aclHoles(path).filter(({ healthCheckOnly }) => !healthCheckOnly),
    ].map(({ gap, flow }) => ({ gap, key: keyOf(flow.targetGroup, flow.target) }));
    const strangers = flowsOf(path).strangers.map(({ gap, targetGroup, target }) => ({
      gap,
      key: keyOf(targetGroup, target),
    }));
    return {
      surely: new Set(obstacles.flatMap(({ gap, key }) => (gap === null ? key : []))),
      perhaps: new Map(
        [...strangers, ...obstacles].flatMap(({ gap, key }) => (gap === null ? [] : [[key, gap]])),
      ),
    };
  } catch (error) {
    if (error instanceof MissingEvidence) return error;
    throw error;
  }
}
