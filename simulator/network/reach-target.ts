import type { VpcLink } from '@aws-sdk/client-apigatewayv2';
import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Process, Surroundings } from '../surroundings.ts';
import { addressIn } from './cidr.ts';
import { dial, ephemeralPort, passes } from './dial.ts';
import type { Estate } from './estate.ts';
import { type Node, nodesOf } from './nodes.ts';
import { along, failed, gatewayError, type Reached } from './reach.ts';
import { type HealthOf, route } from './route.ts';

/** A request through a VPC link of version 2. */
export interface LinkedRequest {
  readonly link: VpcLink | undefined;
  /** The ARN of a listener, or of a load balancer whose port is named. */
  readonly target: string;
  readonly port: number;
  /** The name that the certificate must be for; absent: the request speaks no TLS. */
  readonly serverName: string | undefined;
}

/** Where interfaces of links are in their subnets. */
const interfaceOffset = 6;

/** An Application Load Balancer without a target that it could try. */
const noTarget: Process = { duration: 3, status: 503, body: '', paths: {} };

/**
 * Walks from an interface of a VPC link of version 2 to a load balancer in the same VPC, and on to a process.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html
 */
export function reachTarget(
  estate: Estate,
  surroundings: Surroundings,
  { link, target, port, serverName }: LinkedRequest,
  healthOf: HealthOf,
  random: () => number,
): Reached {
  if (link?.VpcLinkStatus !== 'AVAILABLE') return failed('vpc-link');
  const named = estate.listener(target);
  const balancer = estate.loadBalancer(named?.LoadBalancerArn ?? target);
  if (!balancer) return failed('load-balancer');
  const listener =
    named ?? estate.listeners(balancer.LoadBalancerArn ?? '').find((one) => one.Port === port);
  if (!listener) return failed('listener');
  const near = oneOf(interfacesOf(estate, link), random);
  const far = oneOf(nodesOf(estate, balancer), random);
  const source = ephemeralPort(random);
  if (!near || !far || !passes(estate, near, far, listener.Port ?? 0, source))
    return failed('load-balancer', true);
  if (!agrees(estate, listener, serverName)) return failed('handshake');
  const way = route(estate, balancer, listener, healthOf, random);
  if (balancer.Type !== 'application')
    return way ? along(estate, surroundings, way, random) : failed('targets');
  if (!way) return { result: 'connected', process: noTarget, instanceId: '', port: 0 };
  const dialled = dial(estate, surroundings, way.node, way.instance, way.port, source);
  const process = dialled.result === 'connected' ? dialled.process : gatewayError(dialled.result);
  return {
    result: 'connected',
    process,
    instanceId: way.instance.InstanceId ?? '',
    port: way.port,
  };
}

/** Whether both ends speak TLS, or neither does, and the certificate is for the name that is verified. */
function agrees(
  estate: Estate,
  { Protocol, Certificates = [] }: Listener,
  serverName: string | undefined,
): boolean {
  const isSecure = Protocol === 'HTTPS' || Protocol === 'TLS';
  if (!isSecure || serverName === undefined) return isSecure === (serverName !== undefined);
  const names = Certificates.flatMap(({ CertificateArn = '' }) =>
    estate.certificateNames(CertificateArn),
  );
  return names.some((name) => isFor(name, serverName));
}

/** A wildcard stands for one label. */
const isFor = (name: string, server: string): boolean =>
  name === server ||
  (name.startsWith('*.') && server.split('.').slice(1).join('.') === name.slice(2));

/** The interfaces of a link, one in each of its subnets. */
export const interfacesOf = (
  estate: Estate,
  { SubnetIds = [], SecurityGroupIds = [] }: VpcLink,
): Node[] =>
  SubnetIds.flatMap((id) => {
    const subnet = estate.subnet(id);
    if (!subnet?.CidrBlock) return [];
    return {
      subnetId: id,
      zone: subnet.AvailabilityZone ?? '',
      address: addressIn(subnet.CidrBlock, interfaceOffset),
      securityGroupIds: SecurityGroupIds,
    };
  });

/** One of them, by chance. */
export const oneOf = <T>(all: readonly T[], random: () => number): T | undefined =>
  all[Math.floor(random() * all.length)];
