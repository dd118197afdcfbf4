import { APIGatewayClient, GetExportCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { Target } from '../../model/target.ts';
import { readAccount } from '../account-settings.ts';
import { reading } from '../reading.ts';
import { everything, type Extent, notYet } from '../extent.ts';
import { readApi, apiOf, restApiOf, sharedApi } from './api.ts';
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
 * @param extent where only the essentials are read, what is configured beside the deployed methods comes later
 * @throws TargetNotFound where the API or the stage does not exist; AWS's own error where the API or the stage cannot
 * be read, because without them there is nothing to diagnose
 */
export async function readConfiguration(
  environment: Environment,
  target: Target,
  stage: Promise<ServedRestStage>,
  { essentials, shared }: Extent = everything,
): Promise<Configuration> {
  const exported = reading('apigateway:GetExport', () => readExport(environment, target));
  const isNeeded = async (needs: (api: DeployedApi) => boolean) => {
    const deployed = essentials ? await exported : undefined;
    return !deployed || 'gap' in deployed || needs(deployed.known);
  };
  const readCurrent = () =>
    reading('apigateway:GetResources', () => currentMethods(environment, target));
  const readAuthorizers = () =>
    reading('apigateway:GetAuthorizers', () => authorizers(environment, target));
  const [raw, served, deployed, current, known, plans, links, authorizing, account] =
    await Promise.all([
      essentials ? sharedApi(environment, target, shared) : readApi(environment, target),
      stage,
      exported,
      // They stand in for what is deployed, where that cannot be read.
      isNeeded(() => false).then((needed) =>
        needed ? readCurrent() : notYet('apigateway:GetResources'),
      ),
      essentials
        ? notYet('apigateway:GetDeployments')
        : reading('apigateway:GetDeployments', () => deployments(environment, target)),
      reading('apigateway:GetUsagePlans', () => usagePlans(environment, target, shared)),
      reading('apigateway:GetVpcLinks', () =>
        shared('vpc-links', () => vpcLinks(environment)).then((all) => [...all]),
      ),
      isNeeded(asksAuthorizer).then((needed) =>
        needed ? readAuthorizers() : notYet('apigateway:GetAuthorizers'),
      ),
      reading('apigateway:GetAccount', () => accountOf(environment, shared)),
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
      usagePlans: 'gap' in plans ? plans : { known: plans.known.covering },
      ...('known' in plans && { otherPlans: plans.known.others }),
    },
  };
}

const asksAuthorizer = ({ methods }: DeployedApi): boolean =>
  methods.some(({ authorizerName }) => authorizerName !== undefined);

async function accountOf(environment: Environment, shared: Extent['shared']) {
  const [account] = await shared('account', async () => [await readAccount(environment)]);
  return account ?? readAccount(environment);
}

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
