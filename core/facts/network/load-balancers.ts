import type { ReadName } from '../../model/reads.generated.ts';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type {
  Listener as RawListener,
  LoadBalancer as RawLoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { BalancerPath } from '../../model/facts/balancer-path.ts';
import type { LoadBalancer } from '../../model/facts/load-balancer.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const loadBalancerReads: readonly ReadName[] = [
  'elbv2:DescribeLoadBalancers',
  'elbv2:DescribeListeners',
];

type Listener = BalancerPath['listeners'] extends Reading<(infer L)[]> ? L : never;

const elbv2 = (environment: Environment) => environment.client(ElasticLoadBalancingV2Client);
const marker = (output: { NextMarker?: string | undefined }) => output.NextMarker;

/** @returns null where the load balancer does not exist */
export const readLoadBalancer = (
  environment: Environment,
  arn: string,
): Promise<Reading<LoadBalancer | null>> =>
  reading(
    'elbv2:DescribeLoadBalancers',
    async () => {
      const { LoadBalancers = [] } = await elbv2(environment).send(
        new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }),
      );
      return LoadBalancers[0] ? loadBalancerOf(LoadBalancers[0], arn) : null;
    },
    { LoadBalancerNotFoundException: null, LoadBalancerNotFound: null },
  );

const loadBalancerOf = (raw: RawLoadBalancer, arn: string): LoadBalancer => ({
  arn,
  name: raw.LoadBalancerName ?? '',
  type: raw.Type ?? '',
  ...(raw.State?.Code && { state: raw.State.Code }),
  vpcId: raw.VpcId ?? '',
  subnetIds: (raw.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
  securityGroupIds: raw.SecurityGroups ?? [],
  ...(raw.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic && {
    enforceInboundRulesOnPrivateLink: raw.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
  }),
});

/**
 * The listeners of a load balancer, with every target group that one forwards to.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html
 */
export const readListeners = (
  environment: Environment,
  LoadBalancerArn: string,
): Promise<Reading<Listener[]>> =>
  reading('elbv2:DescribeListeners', async () => {
    const found = await pages(
      (Marker) =>
        elbv2(environment).send(new DescribeListenersCommand({ LoadBalancerArn, Marker })),
      marker,
    );
    return found.flatMap((page) => page.Listeners ?? []).map(listenerOf);
  });

function listenerOf(raw: RawListener): Listener {
  const arns = (raw.DefaultActions ?? []).flatMap((action) => [
    action.TargetGroupArn,
    ...(action.ForwardConfig?.TargetGroups ?? []).map((group) => group.TargetGroupArn),
  ]);
  return {
    arn: raw.ListenerArn ?? '',
    port: raw.Port ?? 0,
    protocol: raw.Protocol ?? '',
    targetGroupArns: [...new Set(arns.filter((arn) => arn !== undefined))],
    ...(raw.Certificates?.[0]?.CertificateArn && {
      certificateArn: raw.Certificates[0].CertificateArn,
    }),
  };
}
