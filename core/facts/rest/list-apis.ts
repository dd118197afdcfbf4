import { GetRestApisCommand, type RestApi } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { gatewayPages } from './gateway-pages.ts';

/** The call of {@link restApis}. */
export const restApisReads: readonly ReadName[] = ['apigateway:GetRestApis'];

/** Every REST API of the account and region. */
export async function restApis(environment: Environment): Promise<RestApi[]> {
  const listed = await gatewayPages(environment, (client, page) =>
    client.send(new GetRestApisCommand({ ...page })),
  );
  return listed.flatMap(({ items = [] }) => items);
}

/** Characters of an API's description. Longer ones, mostly those with large policies, are not shared. */
const longest = 2000;

/** The same as incidents share it: with what the facts hold of an API, or with its name alone where that is too long. */
export const sharableApis = async (environment: Environment): Promise<RestApi[]> =>
  (await restApis(environment)).map((api) => {
    const { id, name, tags, policy, endpointConfiguration } = api;
    const { disableExecuteApiEndpoint, rootResourceId } = api;
    const more = { tags, policy, endpointConfiguration, disableExecuteApiEndpoint, rootResourceId };
    return JSON.stringify(more).length > longest ? { id, name } : { id, name, ...more };
  });
