import { balancerDescription } from '../../../model/facts/network-interface.ts';
import type { TargetHealth } from '../../../model/facts/target-group.ts';
import type { TargetGroup } from '../../../model/facts/target-group.ts';
import type { NetworkInterface } from '../../../model/facts/network-interface.ts';
import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import { type Gap, knownOr } from '../../../model/reading.ts';

/** A place in the VPC where a target takes connections. */
export interface Endpoint {
  /** Null: it has none that was read. */
  readonly address: string | null;
  readonly subnetId: string;
  readonly securityGroupIds: readonly string[];
}

/**
 * Where a target takes connections: an instance, the interface that has its address, or every node of the Application Load
 * Balancer that it is.
 * @returns the gap where that could not be read
 */
export function endpointsOf(
  path: BalancerPath,
  group: TargetGroup,
  target: TargetHealth,
): readonly Endpoint[] | Gap {
  const found = (lookUp[group.targetType] ?? (() => []))(path, target.id);
  if ('because' in found) return found;
  return found.length > 0 ? found : stranger(group, target);
}

const lookUp: Readonly<
  Record<string, (path: BalancerPath, id: string) => readonly Endpoint[] | Gap>
> = {
  instance: ({ instances }, id) =>
    'gap' in instances
      ? instances.gap
      : instances.known
          // A terminated instance has left its subnet.
          .filter((one) => one.id === id && one.subnetId !== '')
          .map(({ privateIp = null, ...one }) => ({ ...one, address: privateIp })),
  ip: ({ targetInterfaces }, id) =>
    'gap' in targetInterfaces
      ? targetInterfaces.gap
      : targetInterfaces.known
          .filter(({ addresses }) => addresses.includes(id))
          .map((one) => ({ ...one, address: id })),
  alb: ({ balancerInterfaces }, arn) =>
    'gap' in balancerInterfaces
      ? balancerInterfaces.gap
      : interfacesOf(balancerInterfaces.known, arn).map((one) => ({
          ...one,
          address: one.addresses[0] ?? null,
        })),
};

/** The interfaces of one load balancer. */
export const interfacesOf = (
  interfaces: readonly NetworkInterface[],
  loadBalancerArn: string,
): NetworkInterface[] =>
  interfaces.filter(({ description }) => description === balancerDescription(loadBalancerArn));

const stranger = ({ name, targetType }: TargetGroup, { id }: TargetHealth): Gap => ({
  what: targetType === 'instance' ? 'ec2:DescribeInstances' : 'ec2:DescribeNetworkInterfaces',
  because: `Where target ${id} of ${name} is in the VPC could not be determined, so the path to it cannot be checked.`,
});

/** The addresses of the load balancer's nodes in a subnet, or the gap where they could not be read. */
export function nodeAddresses(
  { loadBalancer, balancerInterfaces }: BalancerPath,
  subnetId: string,
): readonly string[] | Gap {
  if ('gap' in balancerInterfaces) return balancerInterfaces.gap;
  const arn = knownOr(loadBalancer, null)?.arn ?? '';
  const addresses = interfacesOf(balancerInterfaces.known, arn)
    .filter((one) => one.subnetId === subnetId)
    .flatMap((one) => one.addresses);
  if (addresses.length > 0) return addresses;
  return {
    what: 'ec2:DescribeNetworkInterfaces',
    because: `No network interface of the load balancer was found in subnet ${subnetId}, so the addresses of its nodes are not known.`,
  };
}
