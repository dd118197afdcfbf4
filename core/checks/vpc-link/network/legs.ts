import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { TargetGroup } from '../../../model/facts/target-group.ts';
import { known } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';

/** One port of a load balancer that methods call, and where it leads. */
export interface Leg {
  readonly port: number;
  /** `http` or `https`, as the first method's URI has it. */
  readonly scheme: string;
  readonly routes: readonly RouteRef[];
  /** False: no listener takes TCP on this port. */
  readonly listens: boolean;
  readonly targetGroups: readonly TargetGroup[];
}

/** A listener for these takes no TCP connection: its port is closed to HTTP. */
const withoutTcp = new Set(['UDP', 'QUIC']);

/** Whether HTTP can go through a listener. A protocol that is not known is taken to let it. */
export const takesTcp = ({ protocol }: { protocol: string }): boolean => !withoutTcp.has(protocol);

/**
 * The ports that the deployed methods call on the link's load balancer.
 * @throws MissingEvidence where listeners or target groups could not be read
 */
export function legsOf(path: BalancerPath): Leg[] {
  const listeners = known(path.listeners);
  const ports = [...new Set(path.routes.map(({ port }) => port))];
  return ports.map((port) => {
    const routes = path.routes.filter((route) => route.port === port);
    const behind = listeners.filter((listener) => listener.port === port && takesTcp(listener));
    const arns = new Set(behind.flatMap(({ targetGroupArns }) => targetGroupArns));
    return {
      port,
      scheme: routes[0]?.scheme ?? 'http',
      routes: routes.map(({ httpMethod, path: resource }) => ({ httpMethod, path: resource })),
      listens: behind.length > 0,
      targetGroups:
        arns.size === 0 ? [] : known(path.targetGroups).filter(({ arn }) => arns.has(arn)),
    };
  });
}
