import type { Environment } from '../../aws/environment.ts';
import { knownOr, type Reading } from '../../model/reading.ts';
import { readListeners, readLoadBalancer } from './load-balancers.ts';
import type { Behind } from './nothing-behind.ts';
import type { UnreadTargetGroup } from './target-groups.ts';
import { instancesOf, interfacesOf, targetsOf } from './targets-behind.ts';
import { vpcOf } from './vpc-around.ts';

/** The target groups of the Region, read once for all load balancers. */
export interface SharedGroups {
  readonly targetGroups: Promise<Reading<UnreadTargetGroup[]>>;
}

/** What methods call of a load balancer: a port, or a listener by its ARN. */
export type Wanted = { readonly port: number } | { readonly listenerArn: string };

/**
 * A load balancer, then its targets and VPC. What the targets are comes third where they are registered by address, or stand in a
 * large VPC.
 * @param wants where the load balancer lacks one of these, groups without a listener are read
 */
export async function readBehind(
  environment: Environment,
  arn: string,
  wants: readonly Wanted[],
  shared: SharedGroups,
): Promise<Behind> {
  const [loadBalancer, listeners, groups] = await Promise.all([
    readLoadBalancer(environment, arn),
    readListeners(environment, arn),
    shared.targetGroups,
  ]);
  const listening = knownOr(listeners, []);
  const orphans = wants.some((one) =>
    listening.every((listener) =>
      'port' in one ? listener.port !== one.port : listener.arn !== one.listenerArn,
    ),
  );
  const [targetGroups, { inVpc, ...vpc }] = await Promise.all([
    targetsOf(environment, groups, loadBalancer, orphans),
    vpcOf(environment, loadBalancer),
  ]);
  const [instances, targetInterfaces] = await Promise.all([
    instancesOf(environment, targetGroups, inVpc),
    interfacesOf(environment, targetGroups, knownOr(loadBalancer, null)),
  ]);
  return { loadBalancer, listeners, targetGroups, instances, targetInterfaces, ...vpc };
}
