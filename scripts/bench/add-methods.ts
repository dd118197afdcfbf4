import type { Simulation } from '../../simulator/simulation.ts';

/** What makes the integration of a new resource's GET method, by the resource's name. */
type IntegrationOf = (name: string, restApiId: string) => object;

/**
 * Gives the world's API resources `item-0`, `item-1`, … below the root, each with a GET method, and deploys it.
 * @param range which numbers, of how many resources there are so far; the last one is left out
 */
export function addMethods(
  { account, names }: Simulation,
  range: (resources: number) => { readonly from: number; readonly to: number },
  integrationOf: IntegrationOf,
): void {
  const restApiId = String(names['apiId']);
  const call = <T>(operation: string, input: object) =>
    account.call('apigateway', operation, { restApiId, ...input }) as T;
  const { items = [] } = call<{ items?: { id: string; path: string }[] }>('GetResources', {
    limit: 500,
  });
  const parentId = items.find(({ path }) => path === '/')?.id;
  const { from, to } = range(items.length);
  for (let index = from; index < to; index += 1) {
    const name = `item-${index}`;
    const integration = integrationOf(name, restApiId);
    const { id } = call<{ id: string }>('CreateResource', { parentId, pathPart: name });
    const method = { resourceId: id, httpMethod: 'GET' };
    call('PutMethod', { ...method, authorizationType: 'NONE' });
    call('PutIntegration', { ...method, ...integration });
    call('PutMethodResponse', { ...method, statusCode: '200' });
    call('PutIntegrationResponse', { ...method, statusCode: '200' });
  }
  call('CreateDeployment', { stageName: names['stage'] });
}
