import {
  APIGatewayClient,
  GetResourcesCommand,
  TestInvokeMethodCommand,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { CallName } from '../../model/calls.ts';
import { redact } from '../../model/redaction.ts';
import { type RouteRef, wouldServe } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import type { TestInvocation } from '../../model/test-invocation.ts';
import { gatewayPages } from './gateway-pages.ts';
import { readStage } from './stage.ts';

/** Every call that {@link testInvoke} may make. */
export const testInvokeCalls: readonly CallName[] = [
  'apigateway:GetResources',
  'apigateway:GetStage',
  'apigateway:TestInvokeMethod',
];

/** Lines of the log that are kept; a request that works has about twenty. */
const mostLines = 200;

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
  const client = environment.client(APIGatewayClient);
  const [{ stage }, found] = await Promise.all([
    readStage(environment, target),
    gatewayPages(environment, (gateway, page) =>
      gateway.send(new GetResourcesCommand({ restApiId, embed: ['methods'], ...page })),
    ),
  ]);
  const methods = found
    .flatMap(({ items = [] }) => items)
    .flatMap(({ id: resourceId, path = '', resourceMethods = {} }) =>
      Object.keys(resourceMethods).map((httpMethod) => ({ resourceId, path, httpMethod })),
    );
  const serving = methods.filter((one) => wouldServe(one, asked)).toSorted(byNearness)[0];
  if (!serving) return undefined;
  const { resourceId, path, httpMethod } = serving;
  const answer = await client.send(
    new TestInvokeMethodCommand({
      restApiId,
      resourceId,
      httpMethod: httpMethod === 'ANY' ? asked.httpMethod : httpMethod,
      pathWithQueryString: asked.path,
      stageVariables: stage.variables,
    }),
  );
  return {
    route: { httpMethod, path },
    path: asked.path,
    status: answer.status ?? 0,
    latency: answer.latency ?? 0,
    lines: linesOf(answer.log ?? ''),
  };
}

/** API Gateway takes a path as it is written before one with parameters, and a method of its own before ANY. */
const byNearness = (a: RouteRef, b: RouteRef): number => rank(a) - rank(b);
const rank = ({ path, httpMethod }: RouteRef): number =>
  (path.includes('+}') ? 100 : 0) +
  (path.match(/\{/g)?.length ?? 0) * 2 +
  (httpMethod === 'ANY' ? 1 : 0);

/** Each line begins with the time: `Mon Jan 05 09:10:00 UTC 2026 : …`. */
const linesOf = (log: string): string[] =>
  log
    .split('\n')
    .map((line) => line.replace(/^\w{3} \w{3} \d\d [\d:]{8} UTC \d{4} : /, '').trim())
    .filter((line) => line !== '')
    .slice(0, mostLines)
    .map(redact);
