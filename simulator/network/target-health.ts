import type {
  LoadBalancer,
  TargetDescription,
  TargetGroup,
  TargetHealth,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Surroundings } from '../surroundings.ts';
import { dial } from './dial.ts';
import type { Estate } from './estate.ts';
import { accepts, checkSourcePort, states } from './health-states.ts';
import { type Node, nodesOf } from './nodes.ts';
import { balancerHealth } from './target-balancer.ts';

/**
 * The health of every target of a group, as its health checks would find it now. Checks take no time here.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export function healthIn(
  estate: Estate,
  surroundings: Surroundings,
  targetGroupArn: string,
): TargetHealthDescription[] {
  const group = estate.targetGroup(targetGroupArn);
  if (!group) return [];
  const users = usersOf(estate, targetGroupArn);
  return estate.targets(targetGroupArn).map((target) => ({
    Target: { ...target, Port: target.Port ?? group.Port },
    HealthCheckPort: String(checkPort(group, target)),
    TargetHealth: judge(estate, surroundings, group, users, target),
  }));
}

/** The load balancers that have a listener which forwards to the group. */
function usersOf(estate: Estate, targetGroupArn: string): LoadBalancer[] {
  return estate
    .loadBalancers()
    .filter((balancer) =>
      estate
        .listeners(balancer.LoadBalancerArn ?? '')
        .some(({ DefaultActions }) =>
          DefaultActions?.some(
            ({ TargetGroupArn, ForwardConfig }) =>
              TargetGroupArn === targetGroupArn ||
              ForwardConfig?.TargetGroups?.some((one) => one.TargetGroupArn === targetGroupArn),
          ),
        ),
    );
}

function judge(
  estate: Estate,
  surroundings: Surroundings,
  group: TargetGroup,
  users: readonly LoadBalancer[],
  target: TargetDescription,
): TargetHealth {
  if (users.length === 0) return states.notInUse;
  const inner = estate.loadBalancer(target.Id ?? '');
  if (inner) return balancerHealth(estate, surroundings, { group, users, inner, target });
  const instance = estate.instance(target.Id ?? '');
  if (instance?.State?.Name !== 'running') return states.stopped(instance?.State?.Name);
  const zone = estate.subnet(instance.SubnetId ?? '')?.AvailabilityZone ?? '';
  const nodes = users.flatMap((user) => nodesThatReach(estate, user, group, zone));
  if (nodes.length === 0) return states.zoneNotEnabled;
  if (group.HealthCheckEnabled === false) return states.notChecked;
  const port = checkPort(group, target);
  for (const node of nodes) {
    const dialled = dial(estate, surroundings, node, instance, port, checkSourcePort);
    if (dialled.result === 'dropped') return states.timeout;
    if (dialled.result === 'refused') return states.failed;
    // Processes of the simulator speak plain HTTP: a TLS handshake with one of them fails.
    if (group.HealthCheckProtocol === 'HTTPS') return states.failed;
    if (group.HealthCheckProtocol !== 'HTTP') continue;
    const status = dialled.process.paths[group.HealthCheckPath ?? '/'] ?? dialled.process.status;
    if (!accepts(group.Matcher?.HttpCode ?? '200-399', status)) return states.mismatch(status);
  }
  return { State: 'healthy' };
}

/** The nodes that send to targets of a zone: the zone's own, or all of them across zones. */
function nodesThatReach(
  estate: Estate,
  balancer: LoadBalancer,
  group: TargetGroup,
  zone: string,
): Node[] {
  const nodes = nodesOf(estate, balancer);
  if (!nodes.some((node) => node.zone === zone)) return [];
  if (estate.crossZone(balancer.LoadBalancerArn ?? '', group.TargetGroupArn ?? '')) return nodes;
  return nodes.filter((node) => node.zone === zone);
}

function checkPort(group: TargetGroup, target: TargetDescription): number {
  const named = group.HealthCheckPort ?? 'traffic-port';
  return named === 'traffic-port' ? (target.Port ?? group.Port ?? 0) : Number(named);
}
