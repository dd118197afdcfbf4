import type {
  CreateSecurityGroupCommandInput,
  DeleteSecurityGroupCommandInput,
  DescribeSecurityGroupsCommandInput,
} from '@aws-sdk/client-ec2';
import { awsError, type OperationContext } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { permissionsOf } from './permissions.ts';
import { type Ec2State, groupOf, newIdOf, vpcOf } from './state.ts';

const operation = operationsOn<Ec2State>();
type Group = Ec2State['securityGroups'][string];

/** A group lets everything out and nothing in. */
export function newGroup(
  state: Ec2State,
  given: { VpcId: string; GroupName: string; Description: string },
  context: OperationContext,
): Group {
  const GroupId = newIdOf('sg', context);
  const group: Group = {
    GroupId,
    ...given,
    OwnerId: context.accountId,
    IpPermissions: [],
    IpPermissionsEgress: permissionsOf([
      { protocol: '-1', source: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
    ]),
  };
  state.securityGroups[GroupId] = group;
  return group;
}

const createSecurityGroup = operation<CreateSecurityGroupCommandInput>(
  ['GroupName', 'Description'],
  ['VpcId', 'TagSpecifications'],
  (state, { GroupName, Description, VpcId }, context) => {
    const vpc = vpcOf(state, VpcId);
    const taken = Object.values(state.securityGroups).some(
      (group) => group.VpcId === vpc.VpcId && group.GroupName === GroupName,
    );
    if (taken) {
      const message = `The security group '${GroupName}' already exists for VPC '${VpcId}'`;
      throw awsError('InvalidGroup.Duplicate', message);
    }
    const { GroupId } = newGroup(state, { VpcId: vpc.VpcId, GroupName, Description }, context);
    return { GroupId };
  },
);

const deleteSecurityGroup = operation<DeleteSecurityGroupCommandInput>(
  [],
  ['GroupId'],
  (state, { GroupId }) => {
    const group = groupOf(state, GroupId);
    const used =
      Object.values(state.instances).some(({ SecurityGroups = [] }) =>
        SecurityGroups.some((one) => one.GroupId === group.GroupId),
      ) ||
      Object.values(state.securityGroups).some(
        (other) =>
          other !== group &&
          [...(other.IpPermissions ?? []), ...(other.IpPermissionsEgress ?? [])].some(
            ({ UserIdGroupPairs = [] }) =>
              UserIdGroupPairs.some((pair) => pair.GroupId === group.GroupId),
          ),
      );
    if (used) {
      throw awsError('DependencyViolation', `resource ${group.GroupId} has a dependent object`);
    }
    delete state.securityGroups[group.GroupId];
    return { Return: true, GroupId: group.GroupId };
  },
);

const filters: Filterable<Group> = {
  'vpc-id': (group) => [group.VpcId],
  'group-id': (group) => [group.GroupId],
  'group-name': (group) => [group.GroupName],
};

const describeSecurityGroups = operation<DescribeSecurityGroupsCommandInput>(
  [],
  ['GroupIds', ...listing],
  (state, input) => {
    const asked = input.GroupIds?.map((id) => groupOf(state, id));
    const { items, token } = listed(asked ?? Object.values(state.securityGroups), input, filters);
    return { SecurityGroups: items, ...token };
  },
);

export const securityGroupOperations = {
  CreateSecurityGroup: createSecurityGroup,
  DeleteSecurityGroup: deleteSecurityGroup,
  DescribeSecurityGroups: describeSecurityGroups,
};
