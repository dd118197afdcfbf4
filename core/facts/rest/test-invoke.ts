import { GetResourcesCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { CallName } from '../../model/calls.ts';
import { type RouteRef, servingRoute } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import type { TestInvocation } from '../../model/test-invocation.ts';
import { gatewayPages } from './gateway-pages.ts';
import { sendTest } from './send-test.ts';
import { readStage } from './stage.ts';

/** Every call that {@link testInvoke} may make. */
export const testInvokeCalls: readonly CallName[] = [
  'apigateway:GetResources',
  'apigateway:GetStage',
  'apigateway:TestInvokeMethod',
];

/**
 * Has API Gateway run the method that serves a request, as it is configured now, with the variables of a stage. It runs the real backend,
 * in a stage of its own, `test-invoke-stage`, without authorizers, keys, limits and web ACL, and its log is there whatever the stage logs.
 * @param asked with a path after the stage
 * @returns undefined where no method serves the request
 * @throws TargetNotFound where the API or the stage does not exist; what AWS threw where the call was refused
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html
 */
export async function testInvoke(
  environment: Environment,
  target: Target,
  asked: RouteRef,
): Promise<TestInvocation | undefined> {
  const { apiId: restApiId } = target;
  const [{ stage }, found] = await Promise.all([
    readStage(environment, target),
    gatewayPages(environment, (gateway, page) =>
      gateway.send(new GetResourcesCommand({ restApiId, embed: ['methods'], ...page })),
    ),
  ]);
  const methods = found
    .flatMap(({ items = [] }) => items)
    .flatMap(({ id: resourceId = '', path = '', resourceMethods = {} }) =>
      Object.entries(resourceMethods).map(([httpMethod, { methodIntegration }]) => ({
        resourceId,
        path,
        httpMethod,
        uri: methodIntegration?.uri,
      })),
    );
  const serving = servingRoute(methods, asked);
  if (!serving) return undefined;
  const { resourceId, path, httpMethod, uri } = serving;
  return sendTest(environment, target, {
    resourceId,
    route: { httpMethod, path },
    httpMethod: asked.httpMethod,
    path: asked.path,
    uri,
    stageVariables: stage.variables,
  });
}
