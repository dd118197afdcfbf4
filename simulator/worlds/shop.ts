import type { Account } from '../account/account.ts';
import { restApi } from './rest-api.ts';
import { buildFunctions, code, permitAll } from './shop/functions.ts';
import { buildInventory } from './shop/inventory.ts';
import { buildNeighbours } from './shop/neighbours.ts';
import { buildUsagePlan, partnerKey } from './shop/partners.ts';
import { defineRoutes, ratesHost } from './shop/routes.ts';
import { accessLogGroup, deployStage, enableLogging, stageName } from './shop/stage.ts';
import { backOffice, shopTraffic } from './shop/traffic.ts';
import type { BuiltWorld } from './world.ts';

/**
 * A web shop behind one Regional REST API: Lambda functions by alias, a function behind templates, a private service behind a
 * VPC link, a public host, and routes that want an API key, a signature or a token. The account also has things that are not its
 * own.
 */
export function buildShop(account: Account): BuiltWorld {
  enableLogging(account);
  const functions = buildFunctions(account);
  const { processes, ...inventory } = buildInventory(account);
  const api = restApi(account, 'shop', 'The web shop');
  const { vpcLinkId, loadBalancerDns } = inventory;
  const authorizerId = defineRoutes(account, api, { functions, vpcLinkId, loadBalancerDns });
  permitAll(account, api.id, authorizerId);
  const deploymentId = deployStage(account, api);
  const plan = buildUsagePlan(account, api.id);
  const neighbours = buildNeighbours(account);
  const { instances, balancerSubnets, targetSubnets, ...rest } = inventory;
  return {
    surroundings: {
      code: structuredClone(code),
      processes,
      hosts: { [ratesHost]: { duration: 90, status: 200, body: '{"usd":0.0064}', up: true } },
      traffic: shopTraffic(account),
      invokers: [backOffice(account)],
    },
    names: {
      region: account.region,
      accountId: account.accountId,
      apiName: 'shop',
      apiId: api.id,
      stage: stageName,
      deploymentId,
      authorizerId,
      resource: resourceIds(api.resource),
      function: functions,
      accessLogGroup,
      partnerKey,
      ratesHost,
      ...rest,
      ...plan,
      ...neighbours,
      instanceA: instances[0],
      instanceB: instances[1],
      balancerSubnetA: balancerSubnets[0],
      balancerSubnetB: balancerSubnets[1],
      targetSubnetA: targetSubnets[0],
      targetSubnetB: targetSubnets[1],
    },
  };
}

/** `${resource.orders}`: the id of each resource by the name of its path. */
const resourceIds = (resource: (path: string) => string): Record<string, string> => ({
  orders: resource('/orders'),
  order: resource('/orders/{id}'),
  catalog: resource('/catalog'),
  quotes: resource('/quotes'),
  inventory: resource('/inventory'),
  rates: resource('/rates'),
  partners: resource('/partners'),
  admin: resource('/admin'),
  account: resource('/account'),
});
