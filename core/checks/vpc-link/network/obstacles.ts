import type { LinkPath } from '../../../model/facts/network.ts';
import { knownOr } from '../../../model/reading.ts';
import { type AclHole, holesOf } from './acl-holes.ts';
import { type Flow, flowsOf } from './flows.ts';
import { type Shut, shutOf } from './security-groups.ts';

/**
 * What security groups demonstrably block between the load balancer and its targets.
 * @throws MissingEvidence where a part of the way could not be read
 */
export const shutBySecurityGroups = (path: LinkPath): Shut[] =>
  meantFlows(path).flatMap((flow) => shutOf(flow, path));

/**
 * What network ACLs demonstrably block between the load balancer and its targets.
 * @throws MissingEvidence where a part of the way could not be read
 */
export const aclHoles = (path: LinkPath): AclHole[] =>
  meantFlows(path).flatMap((flow) => holesOf(flow, path));

/**
 * Whether a target is registered on a port of its own for which nothing is open, while everything is open for the port of its
 * group: then the registration is wrong, and no rule is missing.
 */
export function isAstray(flow: Flow, path: LinkPath): boolean {
  const { port } = flow.targetGroup;
  if (flow.servicePort === port) return false;
  const meant: Flow = { ...flow, servicePort: port, healthCheckPort: port };
  return isBlocked(flow, path) && !isBlocked(meant, path);
}

/**
 * Whether the load balancer leaves this target out because another one is healthy: then what keeps it away makes no request
 * fail.
 */
export function isLeftOut({ targetGroup, targetId, servicePort }: Flow): boolean {
  const healthy = knownOr(targetGroup.targets, []).filter(({ state }) => state === 'healthy');
  const own = healthy.some(({ id, port }) => id === targetId && port === servicePort);
  return healthy.length > 0 && !own;
}

const isBlocked = (flow: Flow, path: LinkPath): boolean =>
  shutOf(flow, path).length > 0 || holesOf(flow, path).length > 0;

const meantFlows = (path: LinkPath): Flow[] =>
  flowsOf(path).filter((flow) => !isAstray(flow, path));
