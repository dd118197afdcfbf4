import type { Context } from './takes.ts';
import { notFound } from './errors.ts';
import type {
  ApiGatewayState,
  StoredApi,
  StoredDeployment,
  StoredIntegration,
  StoredMethod,
  StoredPlan,
  StoredResource,
  StoredStage,
} from './state.ts';

interface MethodAddress {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
}

export function apiOf(
  state: ApiGatewayState,
  restApiId: string,
  { accountId }: Pick<Context, 'accountId'>,
): StoredApi {
  const found = state.apis[restApiId];
  if (!found) throw notFound(`Invalid API identifier specified ${accountId}:${restApiId}`);
  return found;
}

/** API Gateway looks for the resource first: a wrong API id ends in the same error as a wrong resource id. */
export function resourceOf(
  state: ApiGatewayState,
  { restApiId, resourceId }: Pick<MethodAddress, 'restApiId' | 'resourceId'>,
): StoredResource {
  const found = state.apis[restApiId]?.resources[resourceId];
  if (!found) throw notFound('Invalid Resource identifier specified');
  return found;
}

export function methodOf(state: ApiGatewayState, address: MethodAddress): StoredMethod {
  const found = resourceOf(state, address).resourceMethods[address.httpMethod];
  if (!found) throw notFound('Invalid Method identifier specified');
  return found;
}

export function integrationOf(state: ApiGatewayState, address: MethodAddress): StoredIntegration {
  const found = methodOf(state, address).methodIntegration;
  if (!found) throw notFound('Invalid Integration identifier specified');
  return found;
}

export function stageOf(api: StoredApi, stageName: string): StoredStage {
  const found = api.stages[stageName];
  if (!found) throw notFound('Invalid stage identifier specified');
  return found;
}

export function deploymentOf(api: StoredApi, deploymentId: string): StoredDeployment {
  const found = api.deployments[deploymentId];
  if (!found) throw notFound('Invalid Deployment identifier specified');
  return found;
}

export function planOf(state: ApiGatewayState, usagePlanId: string): StoredPlan {
  const found = state.usagePlans[usagePlanId];
  if (!found) throw notFound('Invalid Usage Plan ID specified');
  return found;
}
