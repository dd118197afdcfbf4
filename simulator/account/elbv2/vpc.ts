import { awsError, type OperationContext } from '../define-service.ts';
import type { Ec2State } from '../ec2/index.ts';

const ec2Of = ({ account }: OperationContext) => account.state<Ec2State>('ec2');

/** The zones of a load balancer in these subnets, and their VPC. @throws SubnetNotFoundException, InvalidSubnetException */
export function zonesOf(subnetIds: readonly string[], context: OperationContext) {
  const { subnets } = ec2Of(context);
  const found = subnetIds.map((id) => {
    const subnet = subnets[id];
    if (!subnet) throw awsError('SubnetNotFoundException', `The subnet ID '${id}' does not exist`);
    return subnet;
  });
  const [first] = found;
  if (!first || found.some(({ VpcId }) => VpcId !== first.VpcId)) {
    throw awsError('InvalidSubnetException', 'All subnets must be in the same VPC');
  }
  return {
    vpcId: first.VpcId,
    zones: found.map(({ SubnetId, AvailabilityZone }) => ({
      ...(AvailabilityZone !== undefined && { ZoneName: AvailabilityZone }),
      SubnetId,
      LoadBalancerAddresses: [],
    })),
  };
}

/** @throws InvalidSecurityGroupException */
export function refuseGroups(ids: readonly string[], context: OperationContext): void {
  const { securityGroups } = ec2Of(context);
  const missing = ids.find((id) => !securityGroups[id]);
  if (missing !== undefined) {
    throw awsError(
      'InvalidSecurityGroupException',
      `The security group '${missing}' does not exist`,
    );
  }
}

/** @throws InvalidTargetException */
export function refuseInstances(ids: readonly string[], context: OperationContext): void {
  const { instances } = ec2Of(context);
  const missing = ids.filter((id) => instances[id]?.State?.Name !== 'running');
  if (missing.length > 0) {
    throw awsError(
      'InvalidTargetException',
      `The following targets are not in a running state and cannot be registered: '${missing.join(', ')}'`,
    );
  }
}

/** Whether a load balancer has an endpoint service. */
export const isOfEndpointService = (arn: string, context: OperationContext): boolean =>
  Object.values(ec2Of(context).endpointServices).some(({ NetworkLoadBalancerArns = [] }) =>
    NetworkLoadBalancerArns.includes(arn),
  );
