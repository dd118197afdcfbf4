import { anywhere, on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html */
const describe = anywhere('Elastic Load Balancing');
const network = on(
  "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed.",
  'arn:{partition}:elasticloadbalancing:{region}:{account}:',
);

export const elbv2 = {
  DescribeListeners: describe('elasticloadbalancing:DescribeListeners'),
  DescribeLoadBalancers: describe('elasticloadbalancing:DescribeLoadBalancers'),
  DescribeTargetGroups: describe('elasticloadbalancing:DescribeTargetGroups'),
  DescribeTargetHealth: describe('elasticloadbalancing:DescribeTargetHealth'),
  CreateListener: network('elasticloadbalancing:CreateListener', 'loadbalancer/net/*'),
  DeleteListener: network('elasticloadbalancing:DeleteListener', 'listener/net/*'),
  ModifyTargetGroup: network('elasticloadbalancing:ModifyTargetGroup', 'targetgroup/*'),
  SetSecurityGroups: network('elasticloadbalancing:SetSecurityGroups', 'loadbalancer/net/*'),
} satisfies ServiceCalls;
