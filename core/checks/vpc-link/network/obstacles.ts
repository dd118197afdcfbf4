import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import { knownOr } from '../../../model/reading.ts';
import { type AclHole, holesOf } from './acl-holes.ts';
import { type Flow, flowsOf, type Passage } from './flows.ts';
import { type Shut, shutOf } from './security-groups.ts';

/**
 * What security groups block between the load balancer and its targets.
 * @throws MissingEvidence where a part of the way to all targets could not be read
 */
export const shutBySecurityGroups = (path: BalancerPath): Shut[] =>
  meantFlows(path).flatMap((flow) => shutOf(flow, path));

/**
 * What network ACLs block between the load balancer and its targets.
 * @throws MissingEvidence where a part of the way to all targets could not be read
 */
export const aclHoles = (path: BalancerPath): AclHole[] =>
  meantFlows(path).flatMap((flow) => holesOf(flow, path));

/**
 * The port for which everything is open, where a target is registered on another for which it is not: then the registration
 * is wrong, and no rule is missing. The port of its group alone is evidence of that; any other port only where security groups
 * and network ACLs agree on it, and both shut the one that is registered.
 * @returns null where nothing suggests a wrong registration
 */
export function portMeant(flow: Flow, path: BalancerPath): number | null {
  const obstacles = obstaclesOf(flow, path);
  const [shut, holes] = obstacles.map((some) => some.some(({ gap }) => gap === null));
  const { port } = flow.targetGroup;
  const candidates = [
    ...(port === flow.servicePort || !(shut || holes) ? [] : [port]),
    ...(shut && holes ? ownPorts(flow, path) : []),
  ];
  const isOpen = (other: number) =>
    obstaclesOf({ ...flow, servicePort: other, healthCheckPort: other }, path).flat().length === 0;
  return candidates.find(isOpen) ?? null;
}

/** The single ports that the target's security groups name. */
const ownPorts = ({ endpoint }: Flow, path: BalancerPath): number[] =>
  knownOr(path.securityGroups, [])
    .filter(({ id }) => endpoint.securityGroupIds.includes(id))
    .flatMap(({ ingress }) => ingress)
    .flatMap(({ fromPort, toPort }) =>
      fromPort !== null && fromPort === toPort ? [fromPort] : [],
    );

/**
 * Whether the load balancer leaves this target out because another one is healthy: then what keeps it away makes no request
 * fail.
 */
export function isLeftOut({ targetGroup, target, servicePort }: Passage): boolean {
  if (!targetGroup || !target) return false;
  const healthy = knownOr(targetGroup.targets, []).filter(({ state }) => state === 'healthy');
  const own = healthy.some(({ id, port }) => id === target.id && port === servicePort);
  return healthy.length > 0 && !own;
}

const obstaclesOf = (flow: Flow, path: BalancerPath): [Shut[], AclHole[]] => [
  shutOf(flow, path),
  holesOf(flow, path),
];

const meantFlows = (path: BalancerPath): Flow[] =>
  flowsOf(path).flows.filter((flow) => portMeant(flow, path) === null);
