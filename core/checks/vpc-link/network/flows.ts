import type { LinkPath } from '../../../model/facts/network.ts';
import type { Subnet } from '../../../model/facts/subnet.ts';
import type { Instance } from '../../../model/facts/instance.ts';
import type { TargetGroup } from '../../../model/facts/target-group.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import { legsOf } from './legs.ts';
import { loadBalancerOf } from './steps.ts';

/** The connections from the load balancer to one registered target. */
export interface Flow {
  readonly targetGroup: TargetGroup;
  readonly targetId: string;
  readonly instance: Instance;
  /** Where the target is. */
  readonly subnet: Subnet;
  /** Where the load balancer's nodes are from which it is reached. */
  readonly sources: readonly Subnet[];
  readonly servicePort: number;
  /** Equal to `servicePort` unless the health check has a port of its own. */
  readonly healthCheckPort: number;
  readonly routes: readonly RouteRef[];
}

/**
 * The connections to every target that is an instance we know. Targets elsewhere (addresses of other networks) are left
 * out: nothing here can judge their rules.
 * @throws MissingEvidence where a part of the way could not be read, or where no target is a known instance
 */
export function flowsOf(path: LinkPath): Flow[] {
  const loadBalancer = loadBalancerOf(path);
  const subnets = known(path.subnets);
  const instances = known(path.instances);
  const nodes = loadBalancer.subnetIds.map((id) => subnetOf(id, subnets));
  const registered = legsOf(path).flatMap(({ routes, targetGroups }) =>
    targetGroups.flatMap((targetGroup) =>
      known(targetGroup.targets).map((target) => ({ routes, targetGroup, target })),
    ),
  );
  const flows = registered.flatMap(({ routes, targetGroup, target }) => {
    const instance = instances.find(({ id, privateIp }) => [id, privateIp].includes(target.id));
    if (instance === undefined) return [];
    const subnet = subnetOf(instance.subnetId, subnets);
    const near = nodes.filter(({ zone }) => zone === subnet.zone);
    const own = Number(targetGroup.healthCheck.port);
    return {
      targetGroup,
      targetId: target.id,
      instance,
      subnet,
      sources: near.length > 0 ? near : nodes,
      servicePort: target.port,
      healthCheckPort: Number.isInteger(own) ? own : target.port,
      routes,
    };
  });
  if (flows.length === 0 && registered.length > 0) throw strangers(path);
  return flows;
}

const strangers = (path: LinkPath): MissingEvidence =>
  new MissingEvidence({
    what: 'ec2:DescribeInstances',
    because: `No target behind VPC link ${path.connectionId} is an instance that was read, so the path to them cannot be checked.`,
  });

/** The ports that a flow needs, each once. */
export const portsOf = ({ servicePort, healthCheckPort }: Flow): number[] => [
  ...new Set([servicePort, healthCheckPort]),
];

function subnetOf(id: string, subnets: readonly Subnet[]): Subnet {
  const subnet = subnets.find((one) => one.id === id);
  if (subnet) return subnet;
  throw new MissingEvidence({
    what: 'ec2:DescribeSubnets',
    because: `Subnet ${id} was not read.`,
  });
}
