import type { Account } from '../account/account.ts';
import type { ServiceQuotasState } from '../account/service-quotas/index.ts';
import { buildChat } from './chat.ts';
import type { BuiltWorld } from './world.ts';

/** New connections per second over all WebSocket APIs. */
const newConnections = 2;

/** The chat in an account whose quota on new connections is low, to be cheap to exceed. No call can lower a quota, so this is set where AWS sets it. */
export function buildChatInNewAccount(account: Account): BuiltWorld {
  account.state<ServiceQuotasState>('service-quotas').values['apigateway/L-9ED1E49A'] =
    newConnections;
  return buildChat(account);
}
