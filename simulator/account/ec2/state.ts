import { createHash } from 'node:crypto';
import type {
  Instance,
  NetworkAcl,
  RouteTable,
  SecurityGroup,
  ServiceConfiguration,
  Subnet,
  Vpc,
  VpcEndpointConnection,
} from '@aws-sdk/client-ec2';
import { awsError, type OperationContext } from '../define-service.ts';

/** Everything by its id, in the shapes in which the API describes it. */
export interface Ec2State {
  vpcs: Record<string, Vpc & { VpcId: string }>;
  subnets: Record<string, Subnet & { SubnetId: string; VpcId: string; CidrBlock: string }>;
  securityGroups: Record<string, SecurityGroup & { GroupId: string; VpcId: string }>;
  routeTables: Record<string, RouteTable & { RouteTableId: string; VpcId: string }>;
  networkAcls: Record<string, NetworkAcl & { NetworkAclId: string; VpcId: string }>;
  instances: Record<string, Instance & { InstanceId: string }>;
  endpointServices: Record<string, ServiceConfiguration & { ServiceId: string }>;
  /** By endpoint id. */
  endpointConnections: Record<string, VpcEndpointConnection & { VpcEndpointId: string }>;
}

/** A new id such as `sg-0123456789abcdef0`. */
export const newIdOf = (prefix: string, context: Pick<OperationContext, 'newUuid'>): string =>
  `${prefix}-0${context.newUuid().replaceAll('-', '').slice(0, 16)}`;

/**
 * An id that follows from what it names. AWS draws a new one each time; here a rule that is removed and added again is the
 * same rule again, so that a change which was undone leaves no trace.
 */
export const idFrom = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}-0${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;

/** The thing with an id. @throws the error of `name`, for example `InvalidGroup.NotFound` */
export function find<T>(
  things: Record<string, T>,
  id: string | undefined,
  name: string,
  what: string,
): T {
  const thing = things[id ?? ''];
  if (!thing) throw awsError(name, `The ${what} ID '${id}' does not exist`);
  return thing;
}

export const vpcOf = (state: Ec2State, id: string | undefined) =>
  find(state.vpcs, id, 'InvalidVpcID.NotFound', 'vpc');
export const subnetOf = (state: Ec2State, id: string | undefined) =>
  find(state.subnets, id, 'InvalidSubnetID.NotFound', 'subnet');
export const groupOf = (state: Ec2State, id: string | undefined) =>
  find(state.securityGroups, id, 'InvalidGroup.NotFound', 'security group');
export const aclOf = (state: Ec2State, id: string | undefined) =>
  find(state.networkAcls, id, 'InvalidNetworkAclID.NotFound', 'networkAcl');
export const instanceOf = (state: Ec2State, id: string | undefined) =>
  find(state.instances, id, 'InvalidInstanceID.NotFound', 'instance');
export const serviceOf = (state: Ec2State, id: string | undefined) =>
  find(state.endpointServices, id, 'InvalidVpcEndpointServiceId.NotFound', 'VpcEndpointService');

export const invalid = (message: string) => awsError('InvalidParameterValue', message);
