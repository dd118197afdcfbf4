import type { DescribeLoadBalancersOutput } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Context } from './takes.ts';

const networkLoadBalancer =
  /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/net\/[^/]+\/[0-9a-z]+$/;

/**
 * What API Gateway does in the caller's account when a VPC link is made.
 * @returns why the link will fail, in API Gateway's words; undefined where it will come up
 */
export function provision(targetArn: string, context: Context): string | undefined {
  if (!networkLoadBalancer.test(targetArn)) return 'NLB ARN is malformed.';
  if (!loadBalancerExists(targetArn, context)) return `NLB not found: ${targetArn}`;
  return undefined;
}

function loadBalancerExists(arn: string, { account }: Context): boolean {
  try {
    const { LoadBalancers = [] }: DescribeLoadBalancersOutput = account.call(
      'elbv2',
      'DescribeLoadBalancers',
      { LoadBalancerArns: [arn] },
    );
    return LoadBalancers.some(({ Type }) => Type === 'network');
  } catch (error) {
    if (error instanceof Error && error.name === 'LoadBalancerNotFoundException') return false;
    throw error;
  }
}
