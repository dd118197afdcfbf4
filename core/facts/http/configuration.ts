import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { V2Stage } from '../../model/facts/v2-stage.ts';
import type { Reading } from '../../model/reading.ts';
import type { Route } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import { readAccount } from '../account-settings.ts';
import { reading } from '../reading.ts';
import { apiOf, corsOf, readApi } from './api.ts';
import { authorizers } from './authorizers.ts';
import { deployments } from './deployments.ts';
import { currentRoutes } from './routes.ts';
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
  const [raw, served, routes, known, links, authorizing, account] = await Promise.all([
    readApi(environment, target),
    stage,
    reading('apigatewayv2:GetRoutes', () => currentRoutes(environment, target)),
    reading('apigatewayv2:GetDeployments', () => deployments(environment, target)),
    reading('apigatewayv2:GetVpcLinks', () => vpcLinks(environment)),
    reading('apigatewayv2:GetAuthorizers', () => authorizers(environment, target)),
    reading('apigateway:GetAccount', () => readAccount(environment)),
  ]);
  return {
    api: apiOf(raw, target),
    stage: served.stage,
    routes: servesCurrent(served.v2) ? routes : notServed(target, served.v2),
    deployments: known,
    links,
    authorizers: authorizing,
    account,
    http: { ...served.v2, cors: corsOf(raw) },
  };
}

/** Whether the routes that are configured now are those that the stage serves; else they would be a guess. */
const servesCurrent = ({ autoDeploy, lastDeploymentStatusMessage }: V2Stage): boolean =>
  autoDeploy && lastDeploymentStatusMessage === undefined;

const notServed = ({ stage }: Target, { autoDeploy }: V2Stage): Reading<Route[]> => ({
  gap: {
    what: 'apigatewayv2:GetRoutes',
    because: `${
      autoDeploy
        ? `The last automatic deployment of the stage ${stage} failed`
        : `The stage ${stage} is not deployed automatically`
    }, so its routes may differ from those that are configured now.`,
  },
});
