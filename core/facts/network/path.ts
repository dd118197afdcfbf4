import type { Environment } from '../../aws/environment.ts';
import type { LinkPath, LoadBalancer, TargetGroup } from '../../model/facts/network.ts';
import { type Gap, knownOr, type Reading } from '../../model/reading.ts';
import { readConnections, type UnreadService } from './endpoint-services.ts';
import { readInstances, readVpcInstances } from './instances.ts';
import { readAddresses, readBalancerInterfaces } from './interfaces.ts';
import type { UsedLink } from './links.ts';
import { readListeners, readLoadBalancer } from './load-balancers.ts';
import { groupsOf, readTargets, type UnreadTargetGroup } from './target-groups.ts';
import { readNetworkAcls, readSecurityGroups, readSubnets } from './vpc.ts';

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

type Behind = Omit<LinkPath, 'connectionId' | 'routes' | 'link'>;

const nothingBehind = (gap: Gap): Behind => ({
  loadBalancer: { gap },
  endpointService: { gap },
  listeners: { gap },
  targetGroups: { gap },
  instances: { gap },
  balancerInterfaces: { gap },
  targetInterfaces: { gap },
  securityGroups: { gap },
  networkAcls: { gap },
  subnets: { gap },
});

const whyNothing = ({ connectionId, link }: UsedLink): Gap =>
  'gap' in link
    ? link.gap
    : {
        what: 'apigateway:GetVpcLinks',
        because: `There is no VPC link ${connectionId} with a load balancer.`,
      };

async function serviceOf(
  environment: Environment,
  services: Reading<UnreadService[]>,
  arn: string,
): Promise<LinkPath['endpointService']> {
  if ('gap' in services) return services;
  const service = services.known.find(({ loadBalancerArns }) => loadBalancerArns.includes(arn));
  return { known: service ? await readConnections(environment, service) : null };
}

async function targetsOf(
  environment: Environment,
  groups: Reading<UnreadTargetGroup[]>,
  loadBalancer: LinkPath['loadBalancer'],
  orphans: boolean,
): Promise<LinkPath['targetGroups']> {
  if ('gap' in groups) return groups;
  if ('gap' in loadBalancer) return loadBalancer;
  if (!loadBalancer.known) return { gap: noBalancer };
  const behind = groupsOf(groups.known, loadBalancer.known, orphans);
  return { known: await Promise.all(behind.map((group) => readTargets(environment, group))) };
}

const noBalancer: Gap = {
  what: 'elbv2:DescribeLoadBalancers',
  because: 'Without the load balancer, it is unknown what is behind it.',
};

async function vpcOf(environment: Environment, loadBalancer: LinkPath['loadBalancer']) {
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

async function instancesOf(
  environment: Environment,
  targetGroups: LinkPath['targetGroups'],
  inVpc: Awaited<ReturnType<typeof readVpcInstances>>,
): Promise<LinkPath['instances']> {
  if ('gap' in targetGroups) return targetGroups;
  const ids = targetIds(targetGroups.known, 'instance');
  if (ids.length === 0) return { known: [] };
  if ('gap' in inVpc) return inVpc;
  const { instances, isAll } = inVpc.known;
  const found = instances.filter(({ id }) => ids.includes(id));
  return isAll || found.length === ids.length ? { known: found } : readInstances(environment, ids);
}

async function interfacesOf(
  environment: Environment,
  targetGroups: LinkPath['targetGroups'],
  loadBalancer: LoadBalancer | null,
): Promise<LinkPath['targetInterfaces']> {
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
