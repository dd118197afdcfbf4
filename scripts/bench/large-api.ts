import type { Simulation } from '../../simulator/simulation.ts';

/** Gives the world's API resources until it has `count`, and deploys it. */
export function enlarge(simulation: Simulation, count: number): void {
  const { account, names } = simulation;
  const restApiId = String(names['apiId']);
  const call = <T>(operation: string, input: object) =>
    account.call('apigateway', operation, { restApiId, ...input }) as T;
  const { items = [] } = call<{ items?: { id: string; path: string }[] }>('GetResources', {
    limit: 500,
  });
  const parentId = items.find(({ path }) => path === '/')?.id;
  for (let index = items.length; index < count; index += 1) {
    const { id } = call<{ id: string }>('CreateResource', { parentId, pathPart: `item-${index}` });
    const method = { resourceId: id, httpMethod: 'GET' };
    call('PutMethod', { ...method, authorizationType: 'NONE' });
    call('PutIntegration', {
      ...method,
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
    });
  }
  call('CreateDeployment', { stageName: names['stage'] });
}
