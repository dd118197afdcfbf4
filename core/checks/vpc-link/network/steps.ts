import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { LinkPath } from '../../../model/facts/network.ts';
import type { LoadBalancer } from '../../../model/facts/load-balancer.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';

/**
 * The link's load balancer, for everything that lies behind it.
 * @throws MissingEvidence where it could not be read, or is gone: then listeners, targets and rules are not there to judge
 */
export function loadBalancerOf(path: BalancerPath): LoadBalancer {
  const loadBalancer = known(path.loadBalancer);
  if (loadBalancer === null)
    throw new MissingEvidence({
      what: 'elbv2:DescribeLoadBalancers',
      because: `VPC link ${path.connectionId} has no load balancer that exists, so nothing behind it can be checked.`,
    });
  return loadBalancer;
}

/**
 * A link that can carry traffic, for everything that only exists once it can.
 * @throws MissingEvidence where it could not be read, does not exist, or is not AVAILABLE
 */
export function availableLinkOf(path: LinkPath) {
  const link = known(path.link);
  if (link?.status === 'AVAILABLE') return link;
  throw new MissingEvidence({
    what: 'apigateway:GetVpcLinks',
    because: `VPC link ${path.connectionId} ${link === null ? 'does not exist' : `is ${link.status}`}, so its connection cannot be checked.`,
  });
}

/** The methods that go over the link, as findings name them. */
export const routesOver = (path: BalancerPath) =>
  path.routes.map(({ httpMethod, path: resource }) => ({ httpMethod, path: resource }));
