import type { BalancerPath } from '../../model/facts/balancer-path.ts';
import type { Gap } from '../../model/reading.ts';
import type { UsedLink } from './links.ts';

/** What lies behind a link. */
export type Behind = Omit<BalancerPath, 'connectionId' | 'routes'>;

/** Everything behind a link as unknown, for one reason. */
export const nothingBehind = (gap: Gap): Behind => ({
  loadBalancer: { gap },
  listeners: { gap },
  targetGroups: { gap },
  instances: { gap },
  balancerInterfaces: { gap },
  targetInterfaces: { gap },
  securityGroups: { gap },
  networkAcls: { gap },
  subnets: { gap },
});

/** Why nothing behind a link can be read: the link itself could not be, or it names no load balancer. */
export const whyNothing = ({ connectionId, link }: UsedLink): Gap =>
  'gap' in link
    ? link.gap
    : {
        what: 'apigateway:GetVpcLinks',
        because: `There is no VPC link ${connectionId} with a load balancer.`,
      };

/** Why nothing is known of what is behind a load balancer that does not exist. */
export const noBalancer: Gap = {
  what: 'elbv2:DescribeLoadBalancers',
  because: 'Without the load balancer, it is unknown what is behind it.',
};
