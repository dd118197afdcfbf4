import type { VpcLink } from '@aws-sdk/client-api-gateway';
import type { Listener, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Process, Surroundings } from '../surroundings.ts';
import { dial, ephemeralPort, passes } from './dial.ts';
import type { Estate } from './estate.ts';
import { groupOf, type HealthOf, route, type Way } from './route.ts';
import { groupsAdmit } from './security-groups.ts';

/** Where a request sets out: a VPC link of version 1, or undefined where the account has none of that id. */
export interface Origin {
  readonly kind: 'vpc-link';
  readonly link: VpcLink | undefined;
}

/** What a request asks of the load balancer. */
export interface Destination {
  readonly port: number;
  /** Whether it speaks TLS. */
  readonly secure: boolean;
}

/** The hop at which a connection ends. */
export type Hop =
  | 'vpc-link'
  | 'handshake'
  | 'load-balancer'
  | 'endpoint-service'
  | 'inbound-rules'
  | 'listener'
  | 'targets'
  | 'instance';

export type Reached =
  | {
      readonly result: 'connected';
      readonly process: Process;
      readonly instanceId: string;
      readonly port: number;
    }
  /** `silent`: nothing came back, so that whoever called waits until its own time is over. */
  | { readonly result: 'failed'; readonly hop: Hop; readonly silent: boolean };

/** The addresses of interface endpoints in API Gateway's own VPCs: nobody outside AWS knows them. */
const unknownClient = { address: '0.0.0.0/0', securityGroupIds: [] };

export const failed = (hop: Hop, silent = false): Reached => ({ result: 'failed', hop, silent });

/**
 * Walks from a VPC link through PrivateLink and the Network Load Balancer to a process, and stops at the first hop that
 * does not let the connection on.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
export function reach(
  estate: Estate,
  surroundings: Surroundings,
  from: Origin,
  { port, secure }: Destination,
  healthOf: HealthOf,
  random: () => number,
): Reached {
  const arn = from.link?.targetArns?.[0];
  if (from.link?.status !== 'AVAILABLE' || !arn) return failed('vpc-link');
  const balancer = estate.loadBalancer(arn);
  if (!balancer || balancer.State?.Code !== 'active') return failed('load-balancer');
  if (!connected(estate, arn)) return failed('endpoint-service');
  if (!admitsPrivateLink(estate, balancer, port)) return failed('inbound-rules', true);
  const listener = estate.listeners(arn).find((one) => one.Port === port);
  if (!listener || !understands(estate, listener, secure)) return failed('listener');
  const way = route(estate, balancer, listener, healthOf, random);
  return way ? along(estate, surroundings, way, random) : failed('targets');
}

/** From a Network Load Balancer to the process that a way leads to. */
export function along(
  estate: Estate,
  surroundings: Surroundings,
  way: Way,
  random: () => number,
): Reached {
  const source = ephemeralPort(random);
  const { first, node } = way;
  if (first && !passes(estate, first.node, node, first.port, source))
    return failed('instance', true);
  const dialled = dial(estate, surroundings, node, way.instance, way.port, source);
  if (dialled.result !== 'connected' && !first)
    return failed('instance', dialled.result === 'dropped');
  const instanceId = way.instance.InstanceId ?? '';
  const process = dialled.result === 'connected' ? dialled.process : gatewayError(dialled.result);
  return { result: 'connected', process, instanceId, port: way.port };
}

/**
 * What an application load balancer answers for a target that it does not reach.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export const gatewayError = (result: 'refused' | 'dropped'): Process =>
  result === 'refused'
    ? { duration: 5, status: 502, body: '', paths: {} }
    : { duration: 10_000, status: 504, body: '', paths: {} };

/**
 * Whether listener and process understand the request. A TLS listener ends TLS, here with a certificate that is right, and
 * wants nothing else; a TCP listener passes on what comes. Processes of the simulator speak plain HTTP.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
function understands(estate: Estate, listener: Listener, secure: boolean): boolean {
  if (listener.Protocol === 'TCP' || listener.Protocol === 'TCP_UDP') return !secure;
  if (listener.Protocol !== 'TLS') return false;
  return secure && estate.targetGroup(groupOf(listener) ?? '')?.Protocol !== 'TLS';
}

function connected(estate: Estate, loadBalancerArn: string): boolean {
  const service = estate.endpointServiceOf(loadBalancerArn);
  if (!service?.ServiceId || service.ServiceState !== 'Available') return false;
  return (
    estate
      .endpointConnections(service.ServiceId)
      // The enum is written with capitals, the answers of EC2 without.
      .some(({ VpcEndpointState }) => VpcEndpointState?.toLowerCase() === 'available')
  );
}

/**
 * The load balancer's own security groups judge traffic from PrivateLink only while the attribute is on, which it is by
 * default; a load balancer without groups judges nothing.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
 */
function admitsPrivateLink(estate: Estate, balancer: LoadBalancer, port: number): boolean {
  const groups = balancer.SecurityGroups ?? [];
  if (groups.length === 0) return true;
  if (balancer.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic === 'off') return true;
  return groupsAdmit(estate.securityGroups(groups), 'ingress', unknownClient, port);
}
