import type { VpcLink } from '@aws-sdk/client-apigatewayv2';
import type { StoredInstance } from '../account/servicediscovery/state.ts';
import type { Surroundings } from '../surroundings.ts';
import { dial, ephemeralPort } from './dial.ts';
import type { Estate } from './estate.ts';
import { failed, type Reached } from './reach.ts';
import { interfacesOf, oneOf } from './reach-target.ts';

/**
 * Walks from an interface of a VPC link of version 2 to one of the instances that Cloud Map knows.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
export function reachService(
  estate: Estate,
  surroundings: Surroundings,
  link: VpcLink | undefined,
  instances: readonly StoredInstance[],
  random: () => number,
): Reached {
  if (link?.VpcLinkStatus !== 'AVAILABLE') return failed('vpc-link');
  const { AWS_INSTANCE_IPV4: address = '', AWS_INSTANCE_PORT: port } =
    oneOf(instances, random)?.attributes ?? {};
  const instance = estate.instance(address);
  const near = oneOf(interfacesOf(estate, link), random);
  if (port === undefined || !instance || !near) return failed('targets');
  const dialled = dial(estate, surroundings, near, instance, Number(port), ephemeralPort(random));
  if (dialled.result !== 'connected') return failed('instance', dialled.result === 'dropped');
  const { process } = dialled;
  const instanceId = instance.InstanceId ?? '';
  return { result: 'connected', process, instanceId, port: Number(port) };
}
