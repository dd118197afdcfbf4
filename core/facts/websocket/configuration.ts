import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { Target } from '../../model/target.ts';
import { readAccount } from '../account-settings.ts';
import { apiOf, readApi } from '../http/api.ts';
import { authorizers } from '../http/authorizers.ts';
import { deployments } from '../http/deployments.ts';
import { currentRoutes } from '../http/routes.ts';
import type { ServedV2Stage } from '../http/stage.ts';
import { vpcLinks } from '../http/vpc-links.ts';
import { reading } from '../reading.ts';
import { servedRoutes } from './served-routes.ts';

/**
 * The API as its stage serves it, all of it in one step of parallel calls.
 * @param stage the stage, already on its way: logs wait for it too
 * @throws TargetNotFound where the API or the stage does not exist; AWS's own error where the API or the stage cannot
 * be read, because without them there is nothing to diagnose
 */
export async function readConfiguration(
  environment: Environment,
  target: Target,
  stage: Promise<ServedV2Stage>,
): Promise<Configuration> {
  const [raw, served, current, known, links, authorizing, account] = await Promise.all([
    readApi(environment, target),
    stage,
    reading('apigatewayv2:GetRoutes', () => currentRoutes(environment, target)),
    reading('apigatewayv2:GetDeployments', () => deployments(environment, target)),
    reading('apigatewayv2:GetVpcLinks', () => vpcLinks(environment)),
    reading('apigatewayv2:GetAuthorizers', () => uncached(environment, target)),
    reading('apigateway:GetAccount', () => readAccount(environment)),
  ]);
  return {
    api: apiOf(raw, target),
    stage: served.stage,
    routes: servedRoutes(served, current, known),
    deployments: known,
    links,
    authorizers: authorizing,
    account,
    websocket: {
      ...served.v2,
      routeSelectionExpression: raw.RouteSelectionExpression ?? '',
      current,
    },
  };
}

/** A WebSocket API keeps no answer of an authorizer: it is asked once for each connection. */
const uncached = async (environment: Environment, target: Target) =>
  (await authorizers(environment, target)).map((one) => ({
    ...one,
    authorizerResultTtlInSeconds: 0,
  }));
