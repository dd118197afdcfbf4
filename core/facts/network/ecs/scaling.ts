import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingActivitiesCommand,
  DescribeScalingPoliciesCommand,
} from '@aws-sdk/client-application-auto-scaling';
import type { Environment } from '../../../aws/environment.ts';
import { pages } from '../../../aws/pages.ts';
import type { EcsService } from '../../../model/facts/ecs-service.ts';
import type { ReadName } from '../../../model/reads.generated.ts';
import { reading } from '../../reading.ts';
import type { PlainService } from './service-of.ts';

/** The calls of this file. */
export const scalingReads: readonly ReadName[] = [
  'application-autoscaling:DescribeScalableTargets',
  'application-autoscaling:DescribeScalingPolicies',
  'application-autoscaling:DescribeScalingActivities',
];

/** Statuses of an activity that is not over. */
const open: ReadonlySet<string | undefined> = new Set(['Pending', 'InProgress']);

/**
 * In which bounds a service is scaled automatically, by what, and when it last was.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html
 */
export async function readScaling(
  environment: Environment,
  { clusterArn, name }: PlainService,
): Promise<EcsService['scaling']> {
  const client = environment.client(ApplicationAutoScalingClient);
  const ResourceId = `service/${clusterArn.split('/').at(-1)}/${name}`;
  const of = {
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
  const target = await reading('application-autoscaling:DescribeScalableTargets', async () => {
    const { ScalableTargets = [] } = await client.send(
      new DescribeScalableTargetsCommand({ ...of, ResourceIds: [ResourceId] }),
    );
    return ScalableTargets[0] ?? null;
  });
  if ('gap' in target) return target;
  if (target.known === null) return { known: null };
  const [policies, activities] = await Promise.all([
    reading('application-autoscaling:DescribeScalingPolicies', async () => {
      const found = await pages(
        (NextToken) =>
          client.send(new DescribeScalingPoliciesCommand({ ...of, ResourceId, NextToken })),
        (output) => output.NextToken,
      );
      return found.flatMap(({ ScalingPolicies = [] }) => ScalingPolicies);
    }),
    // The newest come first, and one page of them is enough.
    reading('application-autoscaling:DescribeScalingActivities', async () => {
      const { ScalingActivities = [] } = await client.send(
        new DescribeScalingActivitiesCommand({ ...of, ResourceId, MaxResults: 10 }),
      );
      return ScalingActivities;
    }),
  ]);
  if ('gap' in policies) return policies;
  if ('gap' in activities) return activities;
  const { MinCapacity = 0, MaxCapacity = 0, SuspendedState = {} } = target.known;
  const starts = activities.known.flatMap(({ StartTime }) => StartTime?.toISOString() ?? []);
  const lastAt = starts.toSorted().at(-1);
  return {
    known: {
      min: MinCapacity,
      max: MaxCapacity,
      outSuspended: SuspendedState.DynamicScalingOutSuspended === true,
      inSuspended: SuspendedState.DynamicScalingInSuspended === true,
      policies: policies.known.flatMap(({ PolicyName }) => PolicyName ?? []),
      ...(lastAt !== undefined && { lastAt }),
      underWay: activities.known.some(({ StatusCode }) => open.has(StatusCode)),
    },
  };
}
