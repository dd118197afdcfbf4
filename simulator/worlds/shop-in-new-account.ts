import type { Account } from '../account/account.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import type { ServiceQuotasState } from '../account/service-quotas/index.ts';
import { buildShop } from './shop.ts';
import type { BuiltWorld } from './world.ts';

/** Requests per second over all APIs. AWS starts some accounts far below the default; this one is lower still, to be cheap to exceed. */
const rateLimit = 20;

/** The shop in an account whose request rate AWS keeps low. No call can lower a quota, so this is set where AWS sets it. */
export function buildShopInNewAccount(account: Account): BuiltWorld {
  account.state<ServiceQuotasState>('service-quotas').values['apigateway/L-8A5B8E43'] = rateLimit;
  account.state<ApiGatewayState>('apigateway').account.throttleSettings = {
    burstLimit: rateLimit / 2,
    rateLimit,
  };
  return buildShop(account);
}
