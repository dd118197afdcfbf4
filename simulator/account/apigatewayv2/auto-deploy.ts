import { badRequest } from '../apigateway/errors.ts';
import type { OperationContext } from '../define-service.ts';
import { put } from '../key-order.ts';
import type { StoredDeployment, StoredRoute, StoredV2Api } from './state.ts';

/** The integration that a route's target names. */
export const integrationIdOf = ({ Target = '' }: Pick<StoredRoute, 'Target'>): string =>
  Target.replace(/^integrations\//, '');

/**
 * Freezes the API as it is.
 * @throws BadRequestException where there is nothing to serve
 */
export function deploy(
  stored: StoredV2Api,
  context: OperationContext,
  about: { Description?: string; AutoDeployed: boolean },
): StoredDeployment {
  const routes = Object.values(stored.routes);
  if (routes.length === 0)
    throw badRequest('Unable to deploy API because no routes exist in this API');
  if (!routes.some((route) => stored.integrations[integrationIdOf(route)]))
    throw badRequest('Unable to deploy API because no valid routes exist in this API');
  const { integrations, authorizers } = stored;
  const deployment: StoredDeployment = {
    DeploymentId: context.newId(6),
    CreatedDate: context.now,
    DeploymentStatus: 'DEPLOYED',
    ...about,
    snapshot: structuredClone({ routes, integrations, authorizers }),
  };
  return put(stored.deployments, deployment.DeploymentId, deployment);
}

/**
 * What follows a change of an API: each stage that is deployed automatically serves it, or says why not and serves what it did.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
 */
export function autoDeploy(stored: StoredV2Api, context: OperationContext): void {
  const stages = Object.values(stored.stages).filter((stage) => stage.AutoDeploy);
  if (stages.length === 0) return;
  const result = attempt(stored, context);
  for (const stage of stages) {
    put(stored.stages, stage.StageName, { ...stage, ...result, LastUpdatedDate: context.now });
  }
}

function attempt(stored: StoredV2Api, context: OperationContext) {
  try {
    const { DeploymentId } = deploy(stored, context, {
      AutoDeployed: true,
      Description: 'Automatic deployment triggered by changes to the Api configuration',
    });
    return {
      DeploymentId,
      LastDeploymentStatusMessage: `Successfully deployed stage with deployment ID '${DeploymentId}'`,
    };
  } catch (error) {
    const { message } = error as Error;
    return { LastDeploymentStatusMessage: `Deployment attempt failed: ${message}` };
  }
}
