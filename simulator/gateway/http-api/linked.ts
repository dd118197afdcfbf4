import { shown } from '../../account/apigatewayv2/vpc-links.ts';
import type { ApiGatewayV2State, StoredIntegration } from '../../account/apigatewayv2/state.ts';
import { discover } from '../../account/servicediscovery/discover.ts';
import type { ServiceDiscoveryState } from '../../account/servicediscovery/state.ts';
import { estateOf } from '../../network/account-estate.ts';
import { reachService } from '../../network/reach-service.ts';
import { type LinkedRequest, reachTarget } from '../../network/reach-target.ts';
import type { Reached } from '../../network/reach.ts';
import type { World } from '../world.ts';
import type { Answer } from '../answer.ts';
import { thisTime } from '../sometimes.ts';
import { underLoad } from '../task-load.ts';
import { refuse, timedOut } from './answer.ts';
import { answered } from './http-proxy.ts';
import { type HttpPassage, rawPath } from './passage.ts';

/** Milliseconds after which API Gateway gives a connection up: a guess, for AWS publishes no figure. */
const connectTimeout = 10_000;

/**
 * `HTTP_PROXY` through a VPC link of version 2. What keeps API Gateway from the load balancer is answered alike.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
export function linked(passage: HttpPassage, integration: StoredIntegration): Answer {
  const { world } = passage;
  const timeout = integration.TimeoutInMillis ?? 30_000;
  const reached = reachOverLink(world, integration.ConnectionId ?? '', {
    target: integration.IntegrationUri ?? '',
    port: 0,
    serverName: integration.TlsConfig?.ServerNameToVerify,
  });
  if (reached.result === 'failed') {
    if (reached.hop === 'handshake') return refuse(passage, 500, 'INTEGRATION_FAILURE');
    if (reached.silent && connectTimeout >= timeout) return timedOut(passage, timeout);
    if (reached.silent) passage.elapsed += connectTimeout;
    if (reached.silent) passage.integrationLatency = connectTimeout;
    return refuse(passage, 503, 'INTEGRATION_NETWORK_FAILURE');
  }
  const { paths, ...usual } = underLoad(world, reached);
  const status = paths[rawPath(passage)] ?? usual.status;
  return answered(passage, thisTime({ ...usual, status }, world.random), timeout);
}

/** Sends a request over a link; one that is inactive begins to come back. */
export function reachOverLink(
  { account, surroundings, now, random }: World,
  linkId: string,
  request: Omit<LinkedRequest, 'link'>,
): Reached {
  const stored = account.state<ApiGatewayV2State>('apigatewayv2').vpcLinks[linkId];
  if (stored?.status?.VpcLinkStatus === 'INACTIVE') stored.wokenAt ??= now;
  const link = stored && shown(stored, now);
  if (request.target.includes(':servicediscovery:')) {
    const found = discover(
      account.state<ServiceDiscoveryState>('servicediscovery'),
      request.target,
    );
    return reachService(estateOf(account), surroundings, link, found, random);
  }
  const healthOf = (group: string) => account.hooks.targetHealth(account, group, now);
  return reachTarget(estateOf(account), surroundings, { link, ...request }, healthOf, random);
}
