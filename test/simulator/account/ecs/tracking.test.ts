import type {
  DescribeScalableTargetsResponse,
  DescribeScalingActivitiesResponse,
  DescribeScalingPoliciesResponse,
} from '@aws-sdk/client-application-auto-scaling';
import { describe, expect, test } from '@jest/globals';
import { applicationAutoscaling } from '../../../../simulator/account/application-autoscaling/index.ts';
import { trackTargets } from '../../../../simulator/account/application-autoscaling/tracking.ts';
import { cloudwatch } from '../../../../simulator/account/cloudwatch/index.ts';
import { putMetric } from '../../../../simulator/account/cloudwatch/metrics.ts';
import type { CloudWatchState } from '../../../../simulator/account/cloudwatch/state.ts';
import { ecs } from '../../../../simulator/account/ecs/index.ts';
import type { EcsState, StoredService } from '../../../../simulator/account/ecs/state.ts';
import { errorOf, stand } from '../stand.ts';

const ResourceId = 'service/store/stock';
const of = { ServiceNamespace: 'ecs', ScalableDimension: 'ecs:service:DesiredCount', ResourceId };
const track = {
  ...of,
  PolicyName: 'cpu',
  PolicyType: 'TargetTrackingScaling',
  TargetTrackingScalingPolicyConfiguration: {
    TargetValue: 50,
    PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
  },
};

/** A service of four tasks that is scaled to 2 to 10 of them. */
function scaled(more: object = {}) {
  const { account, call, clock } = stand([applicationAutoscaling, cloudwatch, ecs]);
  const state = account.state<EcsState>('ecs');
  const clusterArn = 'arn:aws:ecs:ap-northeast-1:123456789012:cluster/store';
  const serviceArn = `arn:aws:ecs:ap-northeast-1:123456789012:${ResourceId}`;
  state.clusters['store'] = { clusterName: 'store', clusterArn };
  state.services[serviceArn] = {
    serviceArn,
    serviceName: 'stock',
    clusterArn,
    desiredCount: 4,
    deployments: [],
    events: [],
  } as unknown as StoredService;
  call('application-autoscaling', 'RegisterScalableTarget', {
    ...of,
    MinCapacity: 2,
    MaxCapacity: 10,
    ...more,
  });
  call('application-autoscaling', 'PutScalingPolicy', track);
  return {
    call,
    /** Lets minutes of this CPU pass, and looks after each. */
    pass: (minutes: number, value: number) => {
      for (let count = 0; count < minutes; count += 1) {
        putMetric(account.state<CloudWatchState>('cloudwatch'), {
          namespace: 'AWS/ECS',
          name: 'CPUUtilization',
          dimensions: { ClusterName: 'store', ServiceName: 'stock' },
          at: clock.now,
          value,
        });
        clock.now = new Date(clock.now.getTime() + 60_000);
        trackTargets(account);
      }
      return state.services[serviceArn]?.desiredCount;
    },
  };
}

describe('a policy that tracks the CPU of a service', () => {
  test('adds tasks after three minutes above its target, and rests then', () => {
    const { pass, call } = scaled();
    expect(pass(2, 100)).toBe(4);
    expect(pass(1, 100)).toBe(8);
    expect(pass(3, 100)).toBe(8);
    const { ScalingActivities = [] } = call<DescribeScalingActivitiesResponse>(
      'application-autoscaling',
      'DescribeScalingActivities',
      of,
    );
    expect(ScalingActivities).toMatchObject([{ StatusCode: 'Successful' }]);
  });

  test('not beyond the maximum', () => {
    expect(scaled({ MaxCapacity: 5 }).pass(3, 100)).toBe(5);
  });

  test('takes tasks away after fifteen minutes well below it, not beyond the minimum', () => {
    const { pass } = scaled();
    expect(pass(14, 10)).toBe(4);
    expect(pass(1, 10)).toBe(2);
  });

  test.each([
    ['out', 3, 100, { DynamicScalingOutSuspended: true }],
    ['in', 15, 10, { DynamicScalingInSuspended: true }],
  ])('does nothing while scaling %s is suspended', (_, minutes, value, SuspendedState) => {
    expect(scaled({ SuspendedState }).pass(minutes, value)).toBe(4);
  });

  test('is described with its target', () => {
    const { call } = scaled();
    const { ScalableTargets } = call<DescribeScalableTargetsResponse>(
      'application-autoscaling',
      'DescribeScalableTargets',
      { ServiceNamespace: 'ecs', ResourceIds: [ResourceId] },
    );
    expect(ScalableTargets).toMatchObject([{ MinCapacity: 2, MaxCapacity: 10 }]);
    const { ScalingPolicies } = call<DescribeScalingPoliciesResponse>(
      'application-autoscaling',
      'DescribeScalingPolicies',
      of,
    );
    expect(ScalingPolicies).toMatchObject([{ PolicyName: 'cpu' }]);
  });

  test('a target that exists keeps what is left out', () => {
    const { call } = scaled();
    call('application-autoscaling', 'RegisterScalableTarget', { ...of, MinCapacity: 3 });
    const { ScalableTargets } = call<DescribeScalableTargetsResponse>(
      'application-autoscaling',
      'DescribeScalableTargets',
      { ServiceNamespace: 'ecs' },
    );
    expect(ScalableTargets).toMatchObject([{ MinCapacity: 3, MaxCapacity: 10 }]);
  });

  test.each([
    ['a target of nothing', 'RegisterScalableTarget', { ResourceId: 'service/store/no' }],
    ['a minimum above the maximum', 'RegisterScalableTarget', { MinCapacity: 11 }],
    ['another service', 'RegisterScalableTarget', { ServiceNamespace: 'dynamodb' }],
    ['steps', 'PutScalingPolicy', { ...track, PolicyType: 'StepScaling' }],
  ])('refuses %s', async (_, operation, input) => {
    const { call } = scaled();
    expect(
      await errorOf(() => call('application-autoscaling', operation, { ...of, ...input })),
    ).toBe('ValidationException');
  });
});
