import { invocationUri, permit, publish } from '../../simulator/worlds/functions.ts';
import type { Simulation } from '../../simulator/simulation.ts';

/** Puts `count` more functions behind the world's API, each behind a method of its own, and deploys it. */
export function addFunctions({ account, names }: Simulation, count: number): void {
  const restApiId = String(names['apiId']);
  const call = <T>(operation: string, input: object) =>
    account.call('apigateway', operation, { restApiId, ...input }) as T;
  const { items = [] } = call<{ items?: { id: string; path: string }[] }>('GetResources', {
    limit: 500,
  });
  const parentId = items.find(({ path }) => path === '/')?.id;
  for (let index = 0; index < count; index += 1) {
    const name = `item-${index}`;
    const arn = publish(account, { name, versions: ['catalog/1.zip'], alias: 'live' });
    permit(account, name, 'live', 'invoke', `${restApiId}/*/GET/${name}`);
    const { id } = call<{ id: string }>('CreateResource', { parentId, pathPart: name });
    const method = { resourceId: id, httpMethod: 'GET' };
    call('PutMethod', { ...method, authorizationType: 'NONE' });
    call('PutIntegration', {
      ...method,
      type: 'AWS_PROXY',
      integrationHttpMethod: 'POST',
      uri: invocationUri(account.region, arn),
    });
  }
  call('CreateDeployment', { stageName: names['stage'] });
}
