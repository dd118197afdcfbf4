import type {
  CreateSubnetCommandInput,
  CreateVpcCommandInput,
  DescribeSubnetsCommandInput,
} from '@aws-sdk/client-ec2';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { associate, newAcl } from './network-acl.ts';
import { newGroup } from './security-groups.ts';
import { newMainTable } from './route-tables.ts';
import { type Ec2State, newIdOf, subnetOf, vpcOf } from './state.ts';

const operation = operationsOn<Ec2State>();

/** A VPC comes with a route table, a network ACL that allows everything and with a security group. */
const createVpc = operation<CreateVpcCommandInput>(
  [],
  ['CidrBlock', 'TagSpecifications'],
  (state, { CidrBlock = '10.0.0.0/16' }, context) => {
    const VpcId = newIdOf('vpc', context);
    const vpc = {
      VpcId,
      CidrBlock,
      State: 'available' as const,
      IsDefault: false,
      OwnerId: context.accountId,
    };
    state.vpcs[VpcId] = vpc;
    newMainTable(state, VpcId);
    newAcl(state, VpcId, true, context);
    newGroup(
      state,
      { VpcId, GroupName: 'default', Description: 'default VPC security group' },
      context,
    );
    return { Vpc: vpc };
  },
);

const createSubnet = operation<CreateSubnetCommandInput>(
  ['VpcId'],
  ['CidrBlock', 'AvailabilityZone', 'TagSpecifications'],
  (state, { VpcId, CidrBlock = '', AvailabilityZone }, context) => {
    vpcOf(state, VpcId);
    const SubnetId = newIdOf('subnet', context);
    const subnet = {
      SubnetId,
      VpcId,
      CidrBlock,
      AvailabilityZone: AvailabilityZone ?? `${context.region}a`,
      State: 'available' as const,
      OwnerId: context.accountId,
      SubnetArn: `arn:aws:ec2:${context.region}:${context.accountId}:subnet/${SubnetId}`,
    };
    state.subnets[SubnetId] = subnet;
    const standard = Object.values(state.networkAcls).find((a) => a.VpcId === VpcId && a.IsDefault);
    if (standard) associate(state, standard.NetworkAclId, SubnetId);
    return { Subnet: subnet };
  },
);

const filters: Filterable<Ec2State['subnets'][string]> = {
  'vpc-id': (subnet) => [subnet.VpcId],
  'subnet-id': (subnet) => [subnet.SubnetId],
  'availability-zone': (subnet) => [subnet.AvailabilityZone],
};

const describeSubnets = operation<DescribeSubnetsCommandInput>(
  [],
  ['SubnetIds', ...listing],
  (state, input) => {
    const asked = input.SubnetIds?.map((id) => subnetOf(state, id));
    const { items, token } = listed(asked ?? Object.values(state.subnets), input, filters);
    return { Subnets: items, ...token };
  },
);

export const vpcOperations = {
  CreateVpc: createVpc,
  CreateSubnet: createSubnet,
  DescribeSubnets: describeSubnets,
};
