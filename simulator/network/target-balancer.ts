import type {
  LoadBalancer,
  TargetDescription,
  TargetGroup,
  TargetHealth,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Surroundings } from '../surroundings.ts';
import { dial, passes } from './dial.ts';
import type { Estate } from './estate.ts';
import { accepts, checkSourcePort, states } from './health-states.ts';
import { nodesOf } from './nodes.ts';
import { groupOf } from './route.ts';

interface Checked {
  readonly group: TargetGroup;
  /** The load balancers that send to the group. */
  readonly users: readonly LoadBalancer[];
  /** The application load balancer that is the target. */
  readonly inner: LoadBalancer;
  readonly target: TargetDescription;
}

/**
 * The health of an application load balancer as a target of a Network Load Balancer: its own listener must be reached, and one
 * of its targets must answer the health check.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html
 */
export function balancerHealth(
  estate: Estate,
  surroundings: Surroundings,
  { group, users, inner, target }: Checked,
): TargetHealth {
  const port = target.Port ?? group.Port ?? 0;
  const ends = nodesOf(estate, inner);
  const listener = estate.listeners(inner.LoadBalancerArn ?? '').find((one) => one.Port === port);
  const reached = users
    .flatMap((user) => nodesOf(estate, user))
    .every((node) => ends.some((end) => passes(estate, node, end, port, checkSourcePort)));
  if (!reached) return states.timeout;
  if (!listener) return states.failed;
  const status = statusBehind(
    estate,
    surroundings,
    inner,
    groupOf(listener),
    group.HealthCheckPath,
  );
  return accepts(group.Matcher?.HttpCode ?? '200-399', status)
    ? { State: 'healthy' }
    : states.mismatch(status);
}

/** What the first target that answers says to a path; 503 where none does. */
function statusBehind(
  estate: Estate,
  surroundings: Surroundings,
  inner: LoadBalancer,
  group: string | undefined,
  path = '/',
): number {
  for (const node of nodesOf(estate, inner)) {
    for (const { Id = '', Port = 0 } of estate.targets(group ?? '')) {
      const instance = estate.instance(Id);
      const dialled = instance && dial(estate, surroundings, node, instance, Port, checkSourcePort);
      if (dialled?.result === 'connected')
        return dialled.process.paths[path] ?? dialled.process.status;
    }
  }
  return 503;
}
