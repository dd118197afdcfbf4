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
 * The port for which everything is open, where a target is registered on another for which it is not: then the registration
 * is wrong, and no rule is missing. The port of its group alone is evidence of that; any other port only where security groups
 * and network ACLs agree on it, and both shut the one that is registered.
 * @returns null where nothing suggests a wrong registration
 */
export function portMeant(flow: Flow, path: LinkPath): number | null {
  const shutTwice = shutOf(flow, path).length > 0 && holesOf(flow, path).length > 0;
  const { port } = flow.targetGroup;
  const candidates = [
    ...(port === flow.servicePort || !isBlocked(flow, path) ? [] : [port]),
    ...(shutTwice ? ownPorts(flow, path) : []),
  ];
  const isOpen = (other: number) =>
    !isBlocked({ ...flow, servicePort: other, healthCheckPort: other }, path);
  return candidates.find(isOpen) ?? null;
}

/** The single ports that the target's security groups name. */
const ownPorts = ({ instance }: Flow, path: LinkPath): number[] =>
  knownOr(path.securityGroups, [])
    .filter(({ id }) => instance.securityGroupIds.includes(id))
    .flatMap(({ ingress }) => ingress)
    .flatMap(({ fromPort, toPort }) =>
      fromPort !== null && fromPort === toPort ? [fromPort] : [],
    );

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
  flowsOf(path).filter((flow) => portMeant(flow, path) === null);
