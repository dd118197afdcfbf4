import type {
  DescribeInstancesCommandInput,
  ModifyInstanceAttributeCommandInput,
  RunInstancesCommandInput,
  StopInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { addressIn } from './addresses.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { type Ec2State, groupOf, instanceOf, newIdOf, subnetOf } from './state.ts';

const operation = operationsOn<Ec2State>();
type Instance = Ec2State['instances'][string];

const codes = { running: 16, terminated: 48, stopped: 80 } as const;
const inState = (Name: keyof typeof codes) => ({ Code: codes[Name], Name });

const groupsOf = (state: Ec2State, ids: readonly string[]) =>
  ids.map((id) => {
    const { GroupId, GroupName } = groupOf(state, id);
    return { GroupId, ...(GroupName !== undefined && { GroupName }) };
  });

/** Instances run as soon as they are asked for. What answers on their ports does not concern EC2. */
const runInstances = operation<RunInstancesCommandInput>(
  ['MinCount', 'MaxCount'],
  [
    'ImageId',
    'InstanceType',
    'SubnetId',
    'SecurityGroupIds',
    'PrivateIpAddress',
    'TagSpecifications',
  ],
  (state, input, context) => {
    const subnet = subnetOf(state, input.SubnetId);
    const SecurityGroups = groupsOf(state, input.SecurityGroupIds ?? []);
    const tags = (input.TagSpecifications ?? [])
      .filter(({ ResourceType }) => ResourceType === 'instance')
      .flatMap(({ Tags = [] }) => Tags);
    const instances = Array.from({ length: input.MaxCount }, (): Instance => {
      const InstanceId = newIdOf('i', context);
      const instance: Instance = {
        InstanceId,
        ...(input.ImageId !== undefined && { ImageId: input.ImageId }),
        ...(input.InstanceType !== undefined && { InstanceType: input.InstanceType }),
        State: inState('running'),
        PrivateIpAddress: input.PrivateIpAddress ?? addressIn(state, subnet),
        SubnetId: subnet.SubnetId,
        VpcId: subnet.VpcId,
        Placement: { AvailabilityZone: subnet.AvailabilityZone },
        SecurityGroups,
        LaunchTime: context.now,
        ...(tags.length > 0 && { Tags: tags }),
      };
      state.instances[InstanceId] = instance;
      return instance;
    });
    return {
      ReservationId: newIdOf('r', context),
      OwnerId: context.accountId,
      Instances: instances,
    };
  },
);

/** Moves instances into a state. AWS takes a while over it; here it is done at once. */
const moving = (to: keyof typeof codes, answer: string) =>
  operation<StopInstancesCommandInput>(['InstanceIds'], [], (state, { InstanceIds }) => {
    const instances = InstanceIds.map((id) => instanceOf(state, id));
    const gone = instances.find((instance) => instance.State?.Name === 'terminated');
    if (gone && to !== 'terminated') {
      throw awsError(
        'IncorrectInstanceState',
        `The instance '${gone.InstanceId}' is not in a state from which it can be ${to}.`,
      );
    }
    return {
      [answer]: instances.map((instance) => {
        const PreviousState = instance.State;
        instance.State = inState(to);
        // A terminated instance gives its address and its place in the network back.
        if (to === 'terminated') leave(instance);
        return { InstanceId: instance.InstanceId, PreviousState, CurrentState: instance.State };
      }),
    };
  });

function leave(instance: Instance): void {
  delete instance.PrivateIpAddress;
  delete instance.SubnetId;
  delete instance.VpcId;
  instance.SecurityGroups = [];
}

const modifyInstanceAttribute = operation<ModifyInstanceAttributeCommandInput>(
  ['InstanceId'],
  ['Groups'],
  (state, { InstanceId, Groups = [] }) => {
    instanceOf(state, InstanceId).SecurityGroups = groupsOf(state, Groups);
    return {};
  },
);

const filters: Filterable<Instance> = {
  'instance-id': (instance) => [instance.InstanceId],
  'instance-state-name': (instance) => [instance.State?.Name],
  'private-ip-address': (instance) => [instance.PrivateIpAddress],
  'subnet-id': (instance) => [instance.SubnetId],
  'vpc-id': (instance) => [instance.VpcId],
};

const describeInstances = operation<DescribeInstancesCommandInput>(
  [],
  ['InstanceIds', ...listing],
  (state, input, { accountId }) => {
    const asked = input.InstanceIds?.map((id) => instanceOf(state, id));
    const { items, token } = listed(asked ?? Object.values(state.instances), input, filters);
    return {
      Reservations: items.map((instance) => ({ OwnerId: accountId, Instances: [instance] })),
      ...token,
    };
  },
);

export const instanceOperations = {
  RunInstances: runInstances,
  StopInstances: moving('stopped', 'StoppingInstances'),
  StartInstances: moving('running', 'StartingInstances'),
  TerminateInstances: moving('terminated', 'TerminatingInstances'),
  ModifyInstanceAttribute: modifyInstanceAttribute,
  DescribeInstances: describeInstances,
};
