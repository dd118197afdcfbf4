import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import { shown } from '../../account/apigateway/vpc-links.ts';
import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { Answer } from '../answer.ts';
import { configurationError } from '../fail.ts';
import { estateOf } from '../../network/account-estate.ts';
import { reach } from '../../network/reach.ts';
import type { Passage } from '../passage.ts';
import type { IntegrationOf } from './integration.ts';

/** Something that speaks HTTP, wherever it stands. */
export interface Backend {
  /** Milliseconds. */
  readonly duration: number;
  readonly status: number;
  readonly body: string;
}

/**
 * The process behind a VPC link of version 1. Wherever the way ends, API Gateway says the same: only the configuration tells
 * one broken hop from another. AWS does not publish how long it waits for a connection, so a failed one costs no time here.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
export function linkedBackend(
  passage: Passage,
  integration: IntegrationOf,
  url: URL,
): Backend | Answer {
  const { account, surroundings, now, random } = passage.world;
  if (integration.integrationTarget)
    throw new BeyondSimulator('The simulator does not support version 2 VPC links.');
  const stored =
    account.state<ApiGatewayState>('apigateway').vpcLinks[integration.connectionId ?? ''];
  const link = stored && shown(stored, now);
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const origin = { kind: 'vpc-link', link } as const;
  const reached = reach(estateOf(account), surroundings, origin, port, random);
  // Processes of the simulator speak plain HTTP, and its listeners end no TLS: a handshake with them fails.
  if (reached.result === 'failed' || secure) {
    return configurationError(passage, 'There was an internal error while executing your request');
  }
  const { process } = reached;
  return { ...process, status: process.paths[url.pathname] ?? process.status };
}
