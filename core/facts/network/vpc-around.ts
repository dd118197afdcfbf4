import type { Environment } from '../../aws/environment.ts';
import type { BalancerPath } from '../../model/facts/balancer-path.ts';
import { knownOr } from '../../model/reading.ts';
import { readVpcInstances } from './instances.ts';
import { readBalancerInterfaces } from './interfaces.ts';
import { readNetworkAcls } from './network-acls.ts';
import { noBalancer } from './nothing-behind.ts';
import { readSecurityGroups } from './security-groups.ts';
import { readSubnets } from './subnets.ts';

/**
 * What decides which packets pass in the load balancer's VPC, and the VPC's instances as far as one page holds them; all of it a gap where the VPC is not known.
 */
export async function vpcOf(environment: Environment, loadBalancer: BalancerPath['loadBalancer']) {
  const balancer = knownOr(loadBalancer, null);
  const vpcId = balancer?.vpcId;
  if (!vpcId) {
    const unread = { gap: 'gap' in loadBalancer ? loadBalancer.gap : noBalancer };
    return {
      securityGroups: unread,
      networkAcls: unread,
      subnets: unread,
      inVpc: unread,
      balancerInterfaces: unread,
    };
  }
  const [securityGroups, networkAcls, subnets, inVpc, balancerInterfaces] = await Promise.all([
    readSecurityGroups(environment, vpcId),
    readNetworkAcls(environment, vpcId),
    readSubnets(environment, vpcId),
    readVpcInstances(environment, vpcId),
    readBalancerInterfaces(environment, balancer),
  ]);
  return { securityGroups, networkAcls, subnets, inVpc, balancerInterfaces };
}
