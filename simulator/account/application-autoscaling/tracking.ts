import type { TargetTrackingScalingPolicyConfiguration } from '@aws-sdk/client-application-auto-scaling';
import type { Account } from '../account.ts';
import { type CloudWatchState, metricKey } from '../cloudwatch/state.ts';
import type { EcsState, StoredService } from '../ecs/state.ts';
import type { ScalingState, StoredPolicy, StoredTarget } from './state.ts';

const metrics: Readonly<Record<string, string>> = {
  ECSServiceAverageCPUUtilization: 'CPUUtilization',
  ECSServiceAverageMemoryUtilization: 'MemoryUtilization',
};
const minute = 60_000;
/** Minutes above the target before more tasks are wanted, and below it before fewer are. */
const patience = { out: 3, in: 15 };
/** Below this share of its target a service is too large. */
const slack = 0.9;
/** Seconds between two activities, where the policy names none. */
const cooldown = 300;

/** Whether the simulator measures what a policy tracks. */
export const isMeasured = (policy: TargetTrackingScalingPolicyConfiguration): boolean =>
  metrics[policy.PredefinedMetricSpecification?.PredefinedMetricType ?? ''] !== undefined;

/**
 * Scales each service whose tracked metric has been beside its target for long enough, within the bounds of its scalable target.
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html
 */
export function trackTargets(account: Account): void {
  const { policies, targets } = account.state<ScalingState>('application-autoscaling');
  for (const policy of policies) {
    const target = targets[policy.ResourceId];
    const service = Object.values(account.state<EcsState>('ecs').services).find(({ serviceArn }) =>
      serviceArn.endsWith(`:${policy.ResourceId}`),
    );
    if (target && service) track(account, policy, target, service);
  }
}

function track(
  account: Account,
  policy: StoredPolicy,
  target: StoredTarget,
  service: StoredService,
): void {
  const { activities } = account.state<ScalingState>('application-autoscaling');
  const settings = policy.TargetTrackingScalingPolicyConfiguration;
  const wanted = settings.TargetValue ?? 0;
  const { desiredCount } = service;
  const now = account.now().getTime();
  const last = activities.find(({ ResourceId }) => ResourceId === policy.ResourceId);
  const rests = (seconds = cooldown) =>
    last !== undefined && now - last.StartTime.getTime() < seconds * 1000;
  const out = averages(account, settings, service, patience.out);
  const low = averages(account, settings, service, patience.in);
  const { DynamicScalingOutSuspended, DynamicScalingInSuspended } = target.SuspendedState ?? {};
  if (out.length === patience.out && out.every((value) => value > wanted)) {
    const needed = Math.ceil((desiredCount * Math.max(...out)) / wanted);
    const count = Math.min(target.MaxCapacity, needed);
    if (count > desiredCount && !DynamicScalingOutSuspended && !rests(settings.ScaleOutCooldown))
      scale(account, policy, target, service, count);
  } else if (low.length === patience.in && low.every((value) => value < wanted * slack)) {
    const needed = Math.ceil((desiredCount * Math.max(...low)) / wanted);
    const count = Math.max(target.MinCapacity, needed);
    const may = !settings.DisableScaleIn && !DynamicScalingInSuspended;
    if (count < desiredCount && may && !rests(settings.ScaleInCooldown))
      scale(account, policy, target, service, count);
  }
}

/** The averages of the latest minutes, as far as they were measured. */
function averages(
  account: Account,
  { PredefinedMetricSpecification }: TargetTrackingScalingPolicyConfiguration,
  { clusterArn, serviceName }: StoredService,
  minutes: number,
): number[] {
  const name = metrics[PredefinedMetricSpecification?.PredefinedMetricType ?? ''] ?? '';
  const dimensions = { ClusterName: clusterArn.split('/').at(-1) ?? '', ServiceName: serviceName };
  const key = metricKey('AWS/ECS', name, dimensions);
  const buckets = account.state<CloudWatchState>('cloudwatch').metrics[key]?.buckets ?? {};
  const place = Math.floor(account.now().getTime() / minute);
  return Array.from({ length: minutes }, (_, back) => buckets[place - 1 - back]).flatMap((one) =>
    one ? one.sum / one.values.length : [],
  );
}

function scale(
  account: Account,
  { PolicyName, ResourceId }: StoredPolicy,
  { ScalableDimension }: StoredTarget,
  { serviceName, clusterArn }: StoredService,
  desiredCount: number,
): void {
  const state = account.state<ScalingState>('application-autoscaling');
  const now = account.now();
  const by = `arn:aws:sts::${account.accountId}:assumed-role/AWSServiceRoleForApplicationAutoScaling_ECSService/AutoScaling-UpdateDesiredCapacity`;
  account.call(
    'ecs',
    'UpdateService',
    { cluster: clusterArn, service: serviceName, desiredCount },
    by,
  );
  state.activities.unshift({
    ActivityId: `activity-${state.activities.length}`,
    ServiceNamespace: 'ecs',
    ResourceId,
    ScalableDimension,
    Description: `Setting desired count to ${desiredCount}.`,
    Cause: `monitor alarm of policy ${PolicyName} was triggered`,
    StartTime: now,
    EndTime: now,
    StatusCode: 'Successful',
  });
}
