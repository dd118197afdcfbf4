import type {
  DescribeScalableTargetsCommandInput,
  DescribeScalingActivitiesCommandInput,
  DescribeScalingPoliciesCommandInput,
  PutScalingPolicyCommandInput,
  RegisterScalableTargetCommandInput,
} from '@aws-sdk/client-application-auto-scaling';
import type { EcsState } from '../ecs/state.ts';
import { awsError, defineService, type Service } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { refuseOthers, type ScalingState } from './state.ts';
import { isMeasured } from './tracking.ts';

const operation = operationsOn<ScalingState>();
const pageSize = 50;
const badToken = 'InvalidNextTokenException';

/** A target that exists keeps what is left out. */
const registerScalableTarget = operation<RegisterScalableTargetCommandInput>(
  ['ServiceNamespace', 'ResourceId', 'ScalableDimension'],
  ['MinCapacity', 'MaxCapacity', 'SuspendedState'],
  (state, input, { account, now, newId, region, accountId }) => {
    const { ServiceNamespace, ResourceId, ScalableDimension, SuspendedState } = input;
    refuseOthers(ServiceNamespace, ScalableDimension);
    const { services } = account.state<EcsState>('ecs');
    if (!Object.keys(services).some((arn) => arn.endsWith(`:${ResourceId}`)))
      throw awsError('ValidationException', `ECS service doesn't exist: ${ResourceId}`);
    const old = state.targets[ResourceId];
    const MinCapacity = input.MinCapacity ?? old?.MinCapacity;
    const MaxCapacity = input.MaxCapacity ?? old?.MaxCapacity;
    if (MinCapacity === undefined || MaxCapacity === undefined || MinCapacity > MaxCapacity)
      throw awsError('ValidationException', 'Minimum capacity cannot be greater than maximum.');
    const target = {
      ServiceNamespace,
      ResourceId,
      ScalableDimension,
      MinCapacity,
      MaxCapacity,
      RoleARN: `arn:aws:iam::${accountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
      CreationTime: old?.CreationTime ?? now,
      SuspendedState: {
        DynamicScalingInSuspended: false,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: false,
        ...old?.SuspendedState,
        ...SuspendedState,
      },
      ScalableTargetARN:
        old?.ScalableTargetARN ??
        `arn:aws:application-autoscaling:${region}:${accountId}:scalable-target/${newId(24)}`,
    };
    state.targets[ResourceId] = target;
    return { ScalableTargetARN: target.ScalableTargetARN };
  },
);

const describeScalableTargets = operation<DescribeScalableTargetsCommandInput>(
  ['ServiceNamespace'],
  ['ResourceIds', 'ScalableDimension', 'NextToken'],
  ({ targets }, { ServiceNamespace, ResourceIds, ScalableDimension, NextToken }) => {
    refuseOthers(ServiceNamespace, ScalableDimension);
    const found = Object.values(targets).filter(
      ({ ResourceId }) => ResourceIds?.includes(ResourceId) ?? true,
    );
    const { items, next } = pageOf(found, NextToken, pageSize, badToken);
    return { ScalableTargets: items, ...(next !== undefined && { NextToken: next }) };
  },
);

/** Tracks the average of a metric of the service; see {@link isMeasured}. */
const putScalingPolicy = operation<PutScalingPolicyCommandInput>(
  ['PolicyName', 'ServiceNamespace', 'ResourceId', 'ScalableDimension'],
  ['PolicyType', 'TargetTrackingScalingPolicyConfiguration'],
  (state, input, { newUuid, region, accountId }) => {
    const { PolicyName, ServiceNamespace, ResourceId, ScalableDimension, PolicyType } = input;
    refuseOthers(ServiceNamespace, ScalableDimension);
    const { TargetTrackingScalingPolicyConfiguration } = input;
    if (!state.targets[ResourceId])
      throw awsError('ObjectNotFoundException', 'No scalable target registered.');
    if (
      PolicyType !== 'TargetTrackingScaling' ||
      !TargetTrackingScalingPolicyConfiguration ||
      !isMeasured(TargetTrackingScalingPolicyConfiguration)
    )
      throw awsError('ValidationException', 'The simulator tracks CPU or memory of a service.');
    const PolicyARN = `arn:aws:autoscaling:${region}:${accountId}:scalingPolicy:${newUuid()}:resource/ecs/${ResourceId}:policyName/${PolicyName}`;
    const policy = { PolicyName, PolicyARN, ResourceId, TargetTrackingScalingPolicyConfiguration };
    const others = state.policies.filter(
      (one) => one.ResourceId !== ResourceId || one.PolicyName !== PolicyName,
    );
    state.policies = [...others, policy];
    return { PolicyARN, Alarms: [] };
  },
);

const describeScalingPolicies = operation<DescribeScalingPoliciesCommandInput>(
  ['ServiceNamespace'],
  ['ResourceId', 'ScalableDimension', 'NextToken'],
  ({ policies }, { ServiceNamespace, ResourceId, ScalableDimension, NextToken }) => {
    refuseOthers(ServiceNamespace, ScalableDimension);
    const found = policies
      .filter((policy) => (ResourceId ?? policy.ResourceId) === policy.ResourceId)
      .map((policy) => ({
        ...policy,
        ServiceNamespace: 'ecs',
        ScalableDimension: 'ecs:service:DesiredCount',
        PolicyType: 'TargetTrackingScaling',
      }));
    const { items, next } = pageOf(found, NextToken, pageSize, badToken);
    return { ScalingPolicies: items, ...(next !== undefined && { NextToken: next }) };
  },
);

const describeScalingActivities = operation<DescribeScalingActivitiesCommandInput>(
  ['ServiceNamespace'],
  ['ResourceId', 'ScalableDimension', 'MaxResults', 'NextToken'],
  ({ activities }, input) => {
    const { ServiceNamespace, ResourceId, ScalableDimension, NextToken } = input;
    refuseOthers(ServiceNamespace, ScalableDimension);
    const found = activities.filter((one) => (ResourceId ?? one.ResourceId) === one.ResourceId);
    const { items, next } = pageOf(found, NextToken, input.MaxResults ?? pageSize, badToken);
    return { ScalingActivities: items, ...(next !== undefined && { NextToken: next }) };
  },
);

/** Application Auto Scaling. @see https://docs.aws.amazon.com/autoscaling/application/APIReference/Welcome.html */
export const applicationAutoscaling: Service<ScalingState> = defineService<ScalingState>({
  id: 'application-autoscaling',
  initial: () => ({ targets: {}, policies: [], activities: [] }),
  operations: {
    RegisterScalableTarget: registerScalableTarget,
    DescribeScalableTargets: describeScalableTargets,
    PutScalingPolicy: putScalingPolicy,
    DescribeScalingPolicies: describeScalingPolicies,
    DescribeScalingActivities: describeScalingActivities,
  },
});
