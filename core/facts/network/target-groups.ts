import type { ReadName } from '../../model/reads.generated.ts';
import {
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroup as RawTargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { TargetGroup } from '../../model/facts/target-group.ts';
import type { LoadBalancer } from '../../model/facts/load-balancer.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const targetGroupReads: readonly ReadName[] = ['elbv2:DescribeTargetGroups'];

/** The client for load balancers of all kinds but Classic ones. */
export const elbv2 = (environment: Environment) => environment.client(ElasticLoadBalancingV2Client);

/** A target group before its targets were asked for. */
export interface UnreadTargetGroup {
  readonly group: Omit<TargetGroup, 'targets'>;
  readonly loadBalancerArns: readonly string[];
}

/**
 * Every target group of the region: one that lost its listener no longer belongs to a load balancer, and is just what
 * a new listener needs.
 */
export const readTargetGroups = (environment: Environment): Promise<Reading<UnreadTargetGroup[]>> =>
  reading('elbv2:DescribeTargetGroups', async () => {
    const found = await pages(
      (Marker) =>
        elbv2(environment).send(new DescribeTargetGroupsCommand({ PageSize: 400, Marker })),
      (output) => output.NextMarker,
    );
    return found.flatMap((page) => page.TargetGroups ?? []).map(targetGroupOf);
  });

const targetGroupOf = (raw: RawTargetGroup): UnreadTargetGroup => ({
  group: {
    arn: raw.TargetGroupArn ?? '',
    name: raw.TargetGroupName ?? '',
    port: raw.Port ?? 0,
    protocol: raw.Protocol ?? '',
    targetType: raw.TargetType ?? 'instance',
    ...(raw.VpcId && { vpcId: raw.VpcId }),
    healthCheck: {
      port: raw.HealthCheckPort ?? 'traffic-port',
      protocol: raw.HealthCheckProtocol ?? '',
      ...(raw.HealthCheckPath && { path: raw.HealthCheckPath }),
      ...(raw.HealthCheckIntervalSeconds !== undefined && {
        intervalSeconds: raw.HealthCheckIntervalSeconds,
      }),
    },
  },
  loadBalancerArns: raw.LoadBalancerArns ?? [],
});

/** The protocols of groups that a listener for HTTP can forward to, by the type of its load balancer. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  network: ['TCP', 'TLS', 'TCP_UDP'],
  application: ['HTTP', 'HTTPS'],
};

/** The groups behind a load balancer; with `orphans` also those of its VPC that no load balancer uses. */
export const groupsOf = (
  groups: readonly UnreadTargetGroup[],
  { arn, vpcId, type }: LoadBalancer,
  orphans: boolean,
): UnreadTargetGroup[] =>
  groups.filter(
    ({ group, loadBalancerArns }) =>
      loadBalancerArns.includes(arn) ||
      (orphans &&
        loadBalancerArns.length === 0 &&
        group.vpcId === vpcId &&
        (fitting[type]?.includes(group.protocol) ?? false)),
  );
