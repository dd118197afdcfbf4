import type { Resource } from '@aws-sdk/client-api-gateway';
import { GetResourcesCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { Target } from '../../model/target.ts';
import type { CurrentMethod } from './current-api.ts';
import { gatewayPages } from './gateway-pages.ts';

/** The methods of the current configuration, deployed or not. */
export async function currentMethods(
  environment: Environment,
  { apiId: restApiId }: Target,
): Promise<CurrentMethod[]> {
  const found = await gatewayPages(environment, (client, page) =>
    client.send(new GetResourcesCommand({ restApiId, embed: ['methods'], ...page })),
  );
  return found.flatMap((page) => (page.items ?? []).flatMap(methodsOf));
}

const methodsOf = ({ id = '', path = '', resourceMethods = {} }: Resource): CurrentMethod[] =>
  Object.entries(resourceMethods).map(([httpMethod, method]) => ({
    resourceId: id,
    path,
    httpMethod,
    method,
  }));
