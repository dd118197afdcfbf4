import type { Environment } from '../../aws/environment.ts';
import type { BalancerPath } from '../../model/facts/balancer-path.ts';
import type { LoadBalancer } from '../../model/facts/load-balancer.ts';
import type { TargetGroup } from '../../model/facts/target-group.ts';
import { knownOr, type Reading } from '../../model/reading.ts';
import { type readVpcInstances, readInstances } from './instances.ts';
import { readAddresses } from './interfaces.ts';
import { noBalancer } from './nothing-behind.ts';
import { type UnreadTargetGroup, groupsOf } from './target-groups.ts';
import { readTargets } from './target-health.ts';

/**
 * The target groups of a load balancer with the health of their targets.
 * @param orphans whether groups that no load balancer uses are read too; see {@link groupsOf}
 */
export async function targetsOf(
  environment: Environment,
  groups: Reading<UnreadTargetGroup[]>,
  loadBalancer: BalancerPath['loadBalancer'],
  orphans: boolean,
): Promise<BalancerPath['targetGroups']> {
  if ('gap' in groups) return groups;
  if ('gap' in loadBalancer) return loadBalancer;
  if (!loadBalancer.known) return { gap: noBalancer };
  const behind = groupsOf(groups.known, loadBalancer.known, orphans);
  return { known: await Promise.all(behind.map((group) => readTargets(environment, group))) };
}

/**
 * The EC2 instances that are registered as targets; where none is, those of the VPC as far as they were read. In a small VPC they have been read with it; in a larger one they cost a call of their own.
 */
export async function instancesOf(
  environment: Environment,
  targetGroups: BalancerPath['targetGroups'],
  inVpc: Awaited<ReturnType<typeof readVpcInstances>>,
): Promise<BalancerPath['instances']> {
  if ('gap' in targetGroups) return targetGroups;
  const ids = targetIds(targetGroups.known, 'instance');
  // What left an empty group is looked for among the instances of its VPC.
  if (ids.length === 0) return { known: knownOr(inVpc, null)?.instances ?? [] };
  if ('gap' in inVpc) return inVpc;
  const { instances, isAll } = inVpc.known;
  const found = instances.filter(({ id }) => ids.includes(id));
  return isAll || found.length === ids.length ? { known: found } : readInstances(environment, ids);
}

/** The network interfaces behind the targets that are registered by address. */
export async function interfacesOf(
  environment: Environment,
  targetGroups: BalancerPath['targetGroups'],
  loadBalancer: LoadBalancer | null,
): Promise<BalancerPath['targetInterfaces']> {
  if ('gap' in targetGroups) return targetGroups;
  const addresses = targetIds(targetGroups.known, 'ip');
  if (addresses.length === 0 || !loadBalancer) return { known: [] };
  return readAddresses(environment, loadBalancer.vpcId, addresses);
}

/** The targets of the groups of one type, each once. */
const targetIds = (groups: readonly TargetGroup[], type: string): string[] => [
  ...new Set(
    groups
      .filter(({ targetType }) => targetType === type)
      .flatMap(({ targets }) => knownOr(targets, []).map(({ id }) => id)),
  ),
];
