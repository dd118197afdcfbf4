import { APIGatewayClient, GetExportCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { Target } from '../../model/target.ts';
import { readAccount } from '../account-settings.ts';
import { reading } from '../reading.ts';
import { readApi, apiOf, restApiOf } from './api.ts';
import { authorizers } from './authorizers.ts';
import type { DeployedApi } from './deployed-api.ts';
import { deployments } from './deployments.ts';
import { deployedApiOf } from './export.ts';
import { currentMethods } from './methods.ts';
import { routesOf } from './routes.ts';
import type { ServedRestStage } from './served-stage.ts';
import { usagePlans } from './usage-plans.ts';
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
  stage: Promise<ServedRestStage>,
): Promise<Configuration> {
  const [raw, served, deployed, current, known, plans, links, authorizing, account] =
    await Promise.all([
      readApi(environment, target),
      stage,
      reading('apigateway:GetExport', () => readExport(environment, target)),
      reading('apigateway:GetResources', () => currentMethods(environment, target)),
      reading('apigateway:GetDeployments', () => deployments(environment, target)),
      reading('apigateway:GetUsagePlans', () => usagePlans(environment, target)),
      reading('apigateway:GetVpcLinks', () => vpcLinks(environment)),
      reading('apigateway:GetAuthorizers', () => authorizers(environment, target)),
      reading('apigateway:GetAccount', () => readAccount(environment)),
    ]);
  const { policy } = raw;
  const { routes, pendingChanges } = routesOf({
    deployed,
    current,
    authorizers: authorizing,
    policy,
  });
  return {
    api: apiOf(raw, target),
    stage: served.stage,
    routes,
    deployments: known,
    links,
    authorizers: authorizing,
    account,
    rest: {
      ...served.rest,
      ...restApiOf(raw),
      pendingChanges,
      ...('known' in deployed && errorsAndBytes(deployed.known)),
      usagePlans: 'gap' in plans ? plans : { known: plans.known.covering },
      ...('known' in plans && { otherPlans: plans.known.others }),
    },
  };
}

/** What else the stage serves for all methods. */
const errorsAndBytes = ({ gatewayResponses, binaryMediaTypes }: DeployedApi) => ({
  gatewayResponses: { ...gatewayResponses },
  ...(binaryMediaTypes && { binaryMediaTypes: [...binaryMediaTypes] }),
});

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html */
export async function readExport(environment: Environment, target: Target): Promise<DeployedApi> {
  const { body } = await environment.client(APIGatewayClient).send(
    new GetExportCommand({
      restApiId: target.apiId,
      stageName: target.stage,
      exportType: 'oas30',
      parameters: { extensions: 'apigateway' },
      accepts: 'application/json',
    }),
  );
  return deployedApiOf(new TextDecoder().decode(body));
}
