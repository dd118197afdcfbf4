import { APIGatewayClient, GetRestApiCommand, type RestApi } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { RestConfiguration } from '../../model/facts/rest.ts';
import { managedByTags } from '../../model/managed-by.ts';
import type { Target } from '../../model/target.ts';
import type { Extent } from '../extent.ts';
import { handsOffOf } from '../hands-off.ts';
import { orTargetNotFound } from '../target-not-found.ts';
import { sharableApis } from './list-apis.ts';

/**
 * The API as API Gateway describes it.
 * @throws TargetNotFound where it does not exist
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html
 */
export const readApi = (environment: Environment, target: Target): Promise<RestApi> =>
  orTargetNotFound(target, () =>
    environment.client(APIGatewayClient).send(new GetRestApiCommand({ restApiId: target.apiId })),
  );

/**
 * The same from the list of all APIs that incidents share, where it says all of it.
 * @throws as {@link readApi} does
 */
export async function sharedApi(
  environment: Environment,
  target: Target,
  shared: Extent['shared'],
): Promise<RestApi> {
  const all = await shared('rest-apis', () => sharableApis(environment));
  const listed = all.find(({ id }) => id === target.apiId);
  return listed?.endpointConfiguration ? listed : readApi(environment, target);
}

/** What APIs of all kinds have. */
export const apiOf = (raw: RestApi, target: Target): Configuration['api'] => ({
  id: target.apiId,
  name: raw.name ?? target.apiName,
  ...(raw.disableExecuteApiEndpoint && { disableExecuteApiEndpoint: true as const }),
  ...handsOffOf(raw.tags),
  ...managedByTags(raw.tags),
});

/** What only a REST API has. */
export const restApiOf = (
  raw: RestApi,
): Pick<RestConfiguration, 'endpointType' | 'rootResourceId' | 'policy'> => ({
  // Every REST API has exactly one type; APIs older than the field are edge-optimized.
  endpointType: raw.endpointConfiguration?.types?.[0] ?? 'EDGE',
  ...(raw.rootResourceId && { rootResourceId: raw.rootResourceId }),
  ...(raw.policy && { policy: raw.policy }),
});
