import type { LinkPath } from '../../../model/facts/network.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import { aclHoles, shutBySecurityGroups } from './obstacles.ts';

/**
 * Which targets a security group or a network ACL demonstrably keeps requests from. Where only health checks are kept
 * away, the target can still be reached: then the health check asks at the wrong place.
 * @returns a test by target id; the gap where rules could not be read
 */
export function blockedTargets(path: LinkPath): ((targetId: string) => boolean) | MissingEvidence {
  try {
    const blocked = new Set([
      ...shutBySecurityGroups(path)
        .filter(({ ports, flow }) => ports.includes(flow.servicePort))
        .map(({ flow }) => flow.targetId),
      ...aclHoles(path)
        .filter(({ healthCheckOnly }) => !healthCheckOnly)
        .map(({ flow }) => flow.targetId),
    ]);
    return (targetId) => blocked.has(targetId);
  } catch (error) {
    if (error instanceof MissingEvidence) return error;
    throw error;
  }
}
