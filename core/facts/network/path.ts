import type { Environment } from '../../aws/environment.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import { knownOr, type Reading } from '../../model/reading.ts';
import { readBehind, type SharedGroups } from './behind.ts';
import { readConnections, type UnreadService } from './endpoint-services.ts';
import type { UsedLink } from './links.ts';
import { nothingBehind, whyNothing } from './nothing-behind.ts';

/** What is read once for all links of the API, on its way while each link's own load balancer is read. */
interface Shared extends SharedGroups {
  readonly services: Promise<Reading<UnreadService[]>>;
}

/** Everything behind one VPC link of version 1. */
export async function readPath(
  environment: Environment,
  used: UsedLink,
  shared: Shared,
): Promise<LinkPath> {
  const arn = knownOr(used.link, null)?.targetArns[0];
  if (!arn) {
    const gap = whyNothing(used);
    return { ...used, ...nothingBehind(gap), endpointService: { gap } };
  }
  const [behind, endpointService] = await Promise.all([
    readBehind(environment, arn, used.routes, shared),
    shared.services.then((services) => serviceOf(environment, services, arn)),
  ]);
  return { ...used, ...behind, endpointService };
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
