import type { Instance } from '@aws-sdk/client-ec2';
import type {
  Listener,
  LoadBalancer,
  TargetDescription,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Estate } from './estate.ts';
import { type Node, nodesOf } from './nodes.ts';

/** How the load balancer sees the targets of a group. */
export type HealthOf = (targetGroupArn: string) => readonly TargetHealthDescription[];

/** The way that one connection takes behind a listener. */
export interface Way {
  readonly node: Node;
  readonly instance: Instance;
  readonly port: number;
  /** Where the target is an application load balancer, which then goes on from its own node. */
  readonly first?: { readonly node: Node; readonly port: number };
}

/**
 * Picks a node and a target as a Network Load Balancer does: only zones with a healthy target are in DNS, a node sends to
 * healthy targets of its own zone (or of all, across zones), and where no target at all is healthy everything is tried.
 *
 * @returns undefined where the listener leads to no target that could be tried
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export function route(
  estate: Estate,
  balancer: LoadBalancer,
  listener: Listener,
  healthOf: HealthOf,
  random: () => number,
): Way | undefined {
  const group = groupOf(listener);
  if (!group) return undefined;
  const all = healthOf(group);
  const behind = (inner: LoadBalancer, port: number) => {
    const found = estate
      .listeners(inner.LoadBalancerArn ?? '')
      .find((one) => one.Port === port && one.Protocol === 'HTTP');
    return found && route(estate, inner, found, healthOf, random);
  };
  const usable = all.filter((one) => one.TargetHealth?.State !== 'unused');
  const healthy = usable.filter((one) =>
    ['healthy', 'unavailable'].includes(one.TargetHealth?.State ?? ''),
  );
  const ways = (healthy.length > 0 ? healthy : usable).flatMap(({ Target }) =>
    Target ? waysTo(estate, balancer, group, Target, behind) : [],
  );
  return ways[Math.floor(random() * ways.length)];
}

/** The target group that a listener forwards to. */
export function groupOf(listener: Listener): string | undefined {
  const action = listener.DefaultActions?.find(({ Type }) => Type === 'forward');
  return action?.TargetGroupArn ?? action?.ForwardConfig?.TargetGroups?.[0]?.TargetGroupArn;
}

function waysTo(
  estate: Estate,
  balancer: LoadBalancer,
  group: string,
  target: TargetDescription,
  behind: (inner: LoadBalancer, port: number) => Way | undefined,
): Way[] {
  const inner = estate.loadBalancer(target.Id ?? '');
  if (inner && target.Port !== undefined) {
    const first = { port: target.Port };
    const way = behind(inner, target.Port);
    return nodesOf(estate, balancer).flatMap((node) =>
      way ? [{ ...way, first: { ...first, node } }] : [],
    );
  }
  const instance = estate.instance(target.Id ?? '');
  if (!instance || target.Port === undefined) return [];
  const zone = estate.subnet(instance.SubnetId ?? '')?.AvailabilityZone;
  const across = estate.crossZone(balancer.LoadBalancerArn ?? '', group);
  return nodesOf(estate, balancer)
    .filter((node) => across || node.zone === zone)
    .map((node) => ({ node, instance, port: target.Port ?? 0 }));
}
