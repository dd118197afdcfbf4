import type {
  CreateVpcEndpointServiceConfigurationResult,
  DescribeVpcEndpointServiceConfigurationsResult,
} from '@aws-sdk/client-ec2';
import type { DescribeLoadBalancersOutput } from '@aws-sdk/client-elastic-load-balancing-v2';
import { connectEndpoint, type Ec2State } from '../ec2/index.ts';
import type { Context } from './takes.ts';

const networkLoadBalancer =
  /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/net\/[^/]+\/[0-9a-z]+$/;

/** What came of it: the endpoint service that the link goes through, or why it will fail, in API Gateway's words. */
export type Provisioned = { readonly endpointServiceId: string } | { readonly failure: string };

/**
 * What API Gateway does in the caller's account when a VPC link is made: it puts an endpoint service before the load balancer
 * and connects an endpoint of its own to it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html
 */
export function provision(targetArn: string, context: Context): Provisioned {
  const { account } = context;
  if (!networkLoadBalancer.test(targetArn)) return { failure: 'NLB ARN is malformed.' };
  if (!loadBalancerExists(targetArn, context))
    return { failure: `Load balancer '${targetArn}' not found` };
  if (hasService(targetArn, context))
    return { failure: 'NLB is already associated with another VPC Endpoint Service' };
  const created: CreateVpcEndpointServiceConfigurationResult = account.call(
    'ec2',
    'CreateVpcEndpointServiceConfiguration',
    { NetworkLoadBalancerArns: [targetArn], AcceptanceRequired: false },
  );
  const endpointServiceId = created.ServiceConfiguration?.ServiceId ?? '';
  const endpointId = `vpce-0${context.newUuid().replaceAll('-', '').slice(0, 16)}`;
  const ec2 = account.state<Ec2State>('ec2');
  connectEndpoint(ec2, endpointServiceId, endpointId, 'available', context.now);
  return { endpointServiceId };
}

/** Removes what {@link provision} made, as far as it is still there. */
export function release(endpointServiceId: string, { account }: Context): void {
  const { endpointConnections } = account.state<Ec2State>('ec2');
  for (const { ServiceId, VpcEndpointId } of Object.values(endpointConnections))
    if (ServiceId === endpointServiceId) delete endpointConnections[VpcEndpointId];
  account.call('ec2', 'DeleteVpcEndpointServiceConfigurations', {
    ServiceIds: [endpointServiceId],
  });
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

function hasService(arn: string, { account }: Context): boolean {
  const { ServiceConfigurations = [] }: DescribeVpcEndpointServiceConfigurationsResult =
    account.call('ec2', 'DescribeVpcEndpointServiceConfigurations', {});
  return ServiceConfigurations.some(({ NetworkLoadBalancerArns = [] }) =>
    NetworkLoadBalancerArns.includes(arn),
  );
}
