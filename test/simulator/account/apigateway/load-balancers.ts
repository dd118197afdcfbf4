import { awsError, defineService } from '../../../../simulator/account/define-service.ts';

export const network =
  'arn:aws:elasticloadbalancing:ap-northeast-1:123456789012:loadbalancer/net/stock/50dc6c495c0c9188';

/** As much of load balancing as a VPC link looks at: one Network Load Balancer. */
export const elbv2Stub = defineService<object>({
  id: 'elbv2',
  initial: () => ({}),
  operations: {
    DescribeLoadBalancers: (_, { LoadBalancerArns }: { LoadBalancerArns: string[] }) => {
      if (LoadBalancerArns[0] !== network)
        throw awsError('LoadBalancerNotFoundException', 'One or more load balancers not found');
      return { LoadBalancers: [{ LoadBalancerArn: network, Type: 'network' }] };
    },
  },
});
