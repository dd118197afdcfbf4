import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { addressIn } from './cidr.ts';
import type { Estate } from './estate.ts';

/** The part of a load balancer that stands in one subnet. */
export interface Node {
  readonly subnetId: string;
  readonly zone: string;
  readonly address: string;
  readonly securityGroupIds: readonly string[];
}

/** AWS keeps the first four addresses of a subnet for itself; load balancers take the next. */
const nodeOffset = 4;

/** The nodes of a load balancer, one per enabled zone. */
export function nodesOf(estate: Estate, loadBalancer: LoadBalancer): Node[] {
  return (loadBalancer.AvailabilityZones ?? []).flatMap((zone) => {
    const subnet = estate.subnet(zone.SubnetId ?? '');
    if (!subnet?.SubnetId || !subnet.CidrBlock) return [];
    const fixed = zone.LoadBalancerAddresses?.[0]?.PrivateIPv4Address;
    return [
      {
        subnetId: subnet.SubnetId,
        zone: subnet.AvailabilityZone ?? '',
        address: fixed ?? addressIn(subnet.CidrBlock, nodeOffset),
        securityGroupIds: loadBalancer.SecurityGroups ?? [],
      },
    ];
  });
}
