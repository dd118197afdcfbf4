import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import { shown } from '../../account/apigateway/vpc-links.ts';
import type { ApiGatewayV2State } from '../../account/apigatewayv2/state.ts';
import { type Answer, gatewayResponse } from '../answer.ts';
import { configurationError, integrationTimeout } from '../fail.ts';
import { estateOf } from '../../network/account-estate.ts';
import { reach, type Reached } from '../../network/reach.ts';
import { reachOverLink } from '../http-api/linked.ts';
import { complain, type Passage } from '../passage.ts';
import type { World } from '../world.ts';
import { thisTime } from '../sometimes.ts';
import { underLoad } from '../task-load.ts';
import type { IntegrationOf } from './integration.ts';

/**
 * Milliseconds after which API Gateway gives a connection up. AWS publishes no figure, and says only that lost packets end in
 * 500 or in 504: this one is a guess between the first repeated SYNs and the default timeout of an integration.
 */
const connectTimeout = 10_000;

/** Something that speaks HTTP, wherever it stands. */
export interface Backend {
  /** Milliseconds. */
  readonly duration: number;
  readonly status: number;
  readonly body: string;
  /** Bytes of the body, where it is longer. */
  readonly responseSize?: number | undefined;
}

/**
 * The process behind a VPC link. Wherever the way ends, API Gateway says the same: only the configuration tells
 * one broken hop from another. A connection to which nothing answers costs the time that API Gateway waits for it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
export function linkedBackend(
  passage: Passage,
  integration: IntegrationOf,
  url: URL,
): Backend | Answer {
  const { account, random } = passage.world;
  const stored =
    account.state<ApiGatewayState>('apigateway').vpcLinks[integration.connectionId ?? ''];
  if (stored?.errors !== undefined && random() < stored.errors)
    return failed(passage, 'Execution failed due to an vpc link error');
  const reached = reachBackend(passage.world, integration, url);
  if (reached.result === 'failed') {
    if (reached.silent && !gaveUp(passage, integration)) return integrationTimeout(passage);
    const reason =
      reached.hop === 'handshake'
        ? `Host name '${url.hostname}' does not match the certificate subject provided by the peer`
        : 'There was an internal error while executing your request';
    return configurationError(passage, reason);
  }
  const { paths, ...usual } = underLoad(passage.world, reached);
  const answer = thisTime({ ...usual, status: paths[url.pathname] ?? usual.status }, random);
  return 'resets' in answer && answer.resets === true
    ? failed(passage, 'Execution failed due to an internal error')
    : answer;
}

/** 500, with a line of its own. */
function failed(passage: Passage, line: string): Answer {
  complain(passage, line);
  return gatewayResponse('INTEGRATION_FAILURE', { status: 500 });
}

function reachBackend(world: World, integration: IntegrationOf, url: URL): Reached {
  const { account, surroundings, now, random } = world;
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const { connectionId = '', integrationTarget: target } = integration;
  // An account may be without the other service.
  const v2 = account.state<ApiGatewayV2State | undefined>('apigatewayv2');
  if (target !== undefined || v2?.vpcLinks[connectionId]) {
    const serverName = secure ? url.hostname : undefined;
    return reachOverLink(world, connectionId, { target: target ?? '', port, serverName });
  }
  const stored = account.state<ApiGatewayState>('apigateway').vpcLinks[connectionId];
  const link = stored && shown(stored, now);
  const origin = { kind: 'vpc-link', link } as const;
  const healthOf = (group: string) => account.hooks.targetHealth(account, group, now);
  return reach(estateOf(account), surroundings, origin, { port, secure }, healthOf, random);
}

/** Waits for an answer that does not come. @returns whether that ended before the integration's own time */
function gaveUp(passage: Passage, { timeoutInMillis }: IntegrationOf): boolean {
  const waited = Math.min(connectTimeout, timeoutInMillis);
  passage.elapsed += waited;
  passage.integrationLatency = waited;
  return connectTimeout < timeoutInMillis;
}
