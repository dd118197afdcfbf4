import type { TargetHealth } from '../../../model/facts/target-group.ts';
import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { Subnet } from '../../../model/facts/subnet.ts';

import type { TargetGroup } from '../../../model/facts/target-group.ts';
import { type Gap, known, MissingEvidence } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import { type Endpoint, endpointsOf, nodeAddresses } from './endpoints.ts';
import { legsOf } from './legs.ts';
import { loadBalancerOf } from './steps.ts';

/** Where nodes of the load balancer are from which a target is reached. */
export interface Source {
  readonly subnet: Subnet;
  /** The nodes' own addresses; the gap where they could not be read: then it could be any of the subnet. */
  readonly addresses: readonly string[] | Gap;
}

/** Connections from one place in the VPC to another, which security groups and network ACLs judge. */
export interface Passage {
  /** What is connected to, where it is a registered target. */
  readonly target: TargetHealth | null;
  readonly targetGroup: TargetGroup | null;
  readonly endpoint: Endpoint;
  /** Where the endpoint is. */
  readonly subnet: Subnet;
  readonly sources: readonly Source[];
  /** The security groups of the sources; none: nothing filters what leaves them. */
  readonly sourceGroupIds: readonly string[];
  readonly servicePort: number;
  /** Equal to `servicePort` unless the health check has a port of its own. */
  readonly healthCheckPort: number;
  readonly routes: readonly RouteRef[];
}

/** The connections from the load balancer to one registered target. */
export interface Flow extends Passage {
  readonly target: TargetHealth;
  readonly targetGroup: TargetGroup;
}

/** A target to which the path could not be read. */
export interface Stranger {
  readonly targetGroup: TargetGroup;
  readonly target: TargetHealth;
  readonly gap: Gap;
}

/** The ways from the load balancer's nodes to the targets, and what of them could not be read. */
export interface Flows {
  readonly flows: readonly Flow[];
  readonly strangers: readonly Stranger[];
}

/** States in which a load balancer sends nothing to a target: its instance is stopped, its zone is off, it is leaving. */
export const isIdle = ({ state }: TargetHealth): boolean =>
  state === 'unused' || state === 'draining';

/**
 * The connections to every target, each type of target in its own way, and the targets of which that could not be read.
 * @throws MissingEvidence where a part of the way to all of them could not be read
 */
export function flowsOf(path: BalancerPath): Flows {
  const loadBalancer = loadBalancerOf(path);
  const subnets = known(path.subnets);
  const nodes = loadBalancer.subnetIds.map((id): Source => ({
    subnet: subnetOf(id, subnets),
    addresses: nodeAddresses(path, id),
  }));
  const flows: Flow[] = [];
  const strangers: Stranger[] = [];
  for (const { routes, targetGroups } of legsOf(path))
    for (const targetGroup of targetGroups)
      for (const target of known(targetGroup.targets)) {
        const endpoints = endpointsOf(path, targetGroup, target);
        if ('because' in endpoints) {
          if (!isIdle(target)) strangers.push({ targetGroup, target, gap: endpoints });
          continue;
        }
        for (const endpoint of endpoints) {
          const subnet = subnetOf(endpoint.subnetId, subnets);
          // An Application Load Balancer always sends across zones.
          const near = nodes.filter(
            (node) => loadBalancer.type !== 'application' && node.subnet.zone === subnet.zone,
          );
          const sources = near.length > 0 ? near : nodes;
          const ports = portsFor(targetGroup, target);
          const sourceGroupIds = loadBalancer.securityGroupIds;
          const ends = { endpoint, subnet, sources, sourceGroupIds };
          flows.push({ targetGroup, target, ...ends, ...ports, routes });
        }
      }
  return { flows, strangers };
}

function portsFor({ healthCheck }: TargetGroup, { port }: TargetHealth) {
  const own = Number(healthCheck.port);
  return { servicePort: port, healthCheckPort: Number.isInteger(own) ? own : port };
}

/** The ports that a flow needs, each once. */
export const portsOf = ({ servicePort, healthCheckPort }: Passage): number[] => [
  ...new Set([servicePort, healthCheckPort]),
];

/**
 * Whether the target passes health checks on the port that requests go to: then the network lets at least these through.
 */
export const isProvenOpen = ({ target, servicePort, healthCheckPort }: Passage): boolean =>
  target?.state === 'healthy' && servicePort === healthCheckPort;

/** Why the address at the end of a passage is not known. */
export const noAddress = ({ target, subnet }: Passage): Gap => ({
  what: target === null ? 'ec2:DescribeNetworkInterfaces' : 'ec2:DescribeInstances',
  because:
    target === null
      ? `The address of the load balancer in subnet ${subnet.id} was not read.`
      : `The address of target ${target.id} was not read.`,
});

/** Names a registered target. */
export const keyOf = ({ arn }: TargetGroup, { id, port }: TargetHealth): string =>
  `${arn} ${id} ${port}`;

/** @throws MissingEvidence where the subnet was not read */
export function subnetOf(id: string, subnets: readonly Subnet[]): Subnet {
  const subnet = subnets.find((one) => one.id === id);
  if (subnet) return subnet;
  throw new MissingEvidence({
    what: 'ec2:DescribeSubnets',
    because: `Subnet ${id} was not read.`,
  });
}
