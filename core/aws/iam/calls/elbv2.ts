import { anywhere, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html */
const describe = anywhere('Elastic Load Balancing');

export const elbv2 = {
  /** the ports on which the load balancer listens */
  DescribeListeners: describe('elasticloadbalancing:DescribeListeners'),
  /** whether the load balancer exists, its settings and groups */
  DescribeLoadBalancers: describe('elasticloadbalancing:DescribeLoadBalancers'),
  /** the target groups and their health checks */
  DescribeTargetGroups: describe('elasticloadbalancing:DescribeTargetGroups'),
  /** state and reason of each registered target */
  DescribeTargetHealth: describe('elasticloadbalancing:DescribeTargetHealth'),
} satisfies ServiceCalls;
