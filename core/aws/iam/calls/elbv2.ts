import { anywhere, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html */
const describe = anywhere('Elastic Load Balancing');

export const elbv2 = {
  DescribeListeners: describe('elasticloadbalancing:DescribeListeners'),
  DescribeLoadBalancers: describe('elasticloadbalancing:DescribeLoadBalancers'),
  DescribeTargetGroups: describe('elasticloadbalancing:DescribeTargetGroups'),
  DescribeTargetHealth: describe('elasticloadbalancing:DescribeTargetHealth'),
} satisfies ServiceCalls;
