import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { Target } from '../../model/target.ts';
import { readAccount } from '../account-settings.ts';
import { reading } from '../reading.ts';
import { apiOf, corsOf, readApi } from './api.ts';
import { authorizers } from './authorizers.ts';
import { deployments } from './deployments.ts';
import { pendingRoutes } from './pending-routes.ts';
import { currentRoutes } from './routes.ts';
import { servedRoutes } from './served-routes.ts';
import type { ServedV2Stage } from './stage.ts';
import { vpcLinks } from './vpc-links.ts';

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
  const pending = stage.then(({ v2 }) => pendingRoutes(environment, target, v2));
  const [raw, served, routes, known, links, authorizing, account, waiting] = await Promise.all([
    readApi(environment, target),
    stage,
    reading('apigatewayv2:GetRoutes', () => currentRoutes(environment, target)),
    reading('apigatewayv2:GetDeployments', () => deployments(environment, target)),
    reading('apigatewayv2:GetVpcLinks', () => vpcLinks(environment)),
    reading('apigatewayv2:GetAuthorizers', () => authorizers(environment, target)),
    reading('apigateway:GetAccount', () => readAccount(environment)),
    pending,
  ]);
  return {
    api: apiOf(raw, target),
    stage: served.stage,
    routes: servedRoutes(target, served.v2, routes, waiting),
    deployments: known,
    links,
    authorizers: authorizing,
    account,
    http: { ...served.v2, ...(waiting && { pending: waiting }), cors: corsOf(raw) },
  };
}
