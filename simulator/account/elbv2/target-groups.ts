import type {
  CreateTargetGroupCommandInput,
  DeleteTargetGroupCommandInput,
  DescribeTargetGroupsCommandInput,
  ModifyTargetGroupCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { healthCheckOf, healthCheckParameters, refuseHealthCheck } from './health-check.ts';
import { type Elbv2State, loadBalancerOf, newTail, targetGroupOf, usersOf } from './state.ts';

const operation = operationsOn<Elbv2State>();
type TargetGroup = Elbv2State['targetGroups'][string];

const shown = (state: Elbv2State, group: TargetGroup) => ({
  ...group,
  LoadBalancerArns: usersOf(state, group.TargetGroupArn),
});

const createTargetGroup = operation<CreateTargetGroupCommandInput>(
  ['Name'],
  ['Protocol', 'Port', 'VpcId', 'TargetType', 'IpAddressType', 'Tags', ...healthCheckParameters],
  (state, input, context) => {
    const { Name, Protocol = 'TCP', Port, VpcId, TargetType = 'instance', IpAddressType } = input;
    if (Object.values(state.targetGroups).some((one) => one.TargetGroupName === Name)) {
      throw awsError(
        'DuplicateTargetGroupNameException',
        `A target group with the same name '${Name}' exists, but with different settings`,
      );
    }
    if (Port === undefined || VpcId === undefined) {
      throw awsError('ValidationError', 'A port and a VPC must be specified');
    }
    refuseHealthCheck(input);
    const TargetGroupArn = `arn:aws:elasticloadbalancing:${context.region}:${context.accountId}:targetgroup/${Name}/${newTail(context)}`;
    const group: TargetGroup = {
      TargetGroupArn,
      TargetGroupName: Name,
      Protocol,
      Port,
      VpcId,
      ...healthCheckOf(input, Protocol),
      TargetType,
      IpAddressType: IpAddressType ?? 'ipv4',
    };
    state.targetGroups[TargetGroupArn] = group;
    state.targets[TargetGroupArn] = [];
    return { TargetGroups: [shown(state, group)] };
  },
);

const modifyTargetGroup = operation<ModifyTargetGroupCommandInput>(
  ['TargetGroupArn'],
  healthCheckParameters,
  (state, { TargetGroupArn, ...changes }) => {
    const group = targetGroupOf(state, TargetGroupArn);
    refuseHealthCheck(changes);
    const { TargetType, IpAddressType, HealthCheckPath: _path, Matcher: _matcher, ...rest } = group;
    const changed: TargetGroup = {
      ...rest,
      ...healthCheckOf({ ...group, ...changes }, group.Protocol ?? ''),
      ...(TargetType && { TargetType }),
      ...(IpAddressType && { IpAddressType }),
    };
    state.targetGroups[TargetGroupArn] = changed;
    return { TargetGroups: [shown(state, changed)] };
  },
);

const describeTargetGroups = operation<DescribeTargetGroupsCommandInput>(
  [],
  ['LoadBalancerArn', 'TargetGroupArns', 'Names', 'Marker', 'PageSize'],
  (state, { LoadBalancerArn, TargetGroupArns, Names, Marker, PageSize = 400 }) => {
    const all = Object.values(state.targetGroups);
    const asked =
      TargetGroupArns?.map((arn) => targetGroupOf(state, arn)) ??
      Names?.map((name) =>
        targetGroupOf(state, all.find((one) => one.TargetGroupName === name)?.TargetGroupArn),
      ) ??
      all;
    if (LoadBalancerArn !== undefined) loadBalancerOf(state, LoadBalancerArn);
    const found = asked
      .map((group) => shown(state, group))
      .filter(
        (group) =>
          group.LoadBalancerArns.includes(LoadBalancerArn ?? '') || LoadBalancerArn === undefined,
      );
    const { items, next } = pageOf(found, Marker, PageSize, 'ValidationError');
    return { TargetGroups: items, ...(next !== undefined && { NextMarker: next }) };
  },
);

const deleteTargetGroup = operation<DeleteTargetGroupCommandInput>(
  ['TargetGroupArn'],
  [],
  (state, { TargetGroupArn }) => {
    if (usersOf(state, TargetGroupArn).length > 0) {
      throw awsError(
        'ResourceInUseException',
        `Target group '${TargetGroupArn}' is currently in use by a listener or a rule`,
      );
    }
    delete state.targetGroups[TargetGroupArn];
    delete state.targets[TargetGroupArn];
    delete state.draining[TargetGroupArn];
    delete state.attributes[TargetGroupArn];
    return {};
  },
);

export const targetGroupOperations = {
  CreateTargetGroup: createTargetGroup,
  ModifyTargetGroup: modifyTargetGroup,
  DescribeTargetGroups: describeTargetGroups,
  DeleteTargetGroup: deleteTargetGroup,
};
