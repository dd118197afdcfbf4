import type { Environment } from '../../aws/environment.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import { knownOr, type Reading } from '../../model/reading.ts';
import { readConnections, type UnreadService } from './endpoint-services.ts';

import type { UsedLink } from './links.ts';
import { readListeners, readLoadBalancer } from './load-balancers.ts';
import { type UnreadTargetGroup } from './target-groups.ts';
import { nothingBehind, whyNothing } from './nothing-behind.ts';
import { instancesOf, interfacesOf, targetsOf } from './targets-behind.ts';
import { vpcOf } from './vpc-around.ts';

/** What is read once for all links of the API, on its way while each link's own load balancer is read. */
export interface Shared {
  readonly services: Promise<Reading<UnreadService[]>>;
  readonly targetGroups: Promise<Reading<UnreadTargetGroup[]>>;
}

/**
 * Everything behind one VPC link: the load balancer, then its targets and VPC. What the targets are comes third where they
 * are registered by address, or stand in a large VPC.
 */
export async function readPath(
  environment: Environment,
  used: UsedLink,
  shared: Shared,
): Promise<LinkPath> {
  const arn = knownOr(used.link, null)?.targetArns[0];
  if (!arn) return { ...used, ...nothingBehind(whyNothing(used)) };
  const [loadBalancer, listeners, services, groups] = await Promise.all([
    readLoadBalancer(environment, arn),
    readListeners(environment, arn),
    shared.services,
    shared.targetGroups,
  ]);
  const ports = knownOr(listeners, []).map(({ port }) => port);
  const orphans = used.routes.some(({ port }) => !ports.includes(port));
  const [endpointService, targetGroups, { inVpc, ...vpc }] = await Promise.all([
    serviceOf(environment, services, arn),
    targetsOf(environment, groups, loadBalancer, orphans),
    vpcOf(environment, loadBalancer),
  ]);
  const [instances, targetInterfaces] = await Promise.all([
    instancesOf(environment, targetGroups, inVpc),
    interfacesOf(environment, targetGroups, knownOr(loadBalancer, null)),
  ]);
  const targets = { targetGroups, instances, targetInterfaces };
  return { ...used, loadBalancer, endpointService, listeners, ...targets, ...vpc };
}

async function serviceOf(
  environment: Environment,
  services: Reading<UnreadService[]>,
  arn: string,
): Promise<LinkPath['endpointService']> {
  if ('gap' in services) return services;
  const service = services.known.find(({ loadBalancerArns }) => loadBalancerArns.includes(arn));
  return { known: service ? await readConnections(environment, service) : null };
}
