import type { Configuration } from '../../../core/model/facts/configuration.ts';
import type { Facts } from '../../../core/model/facts.ts';
import { configuration, lambdaIntegration, route, target } from './facts.ts';

/** An HTTP API whose two routes share an integration. */
export function httpFacts(more: Partial<Configuration> = {}): Partial<Facts> {
  const { rest: _, ...common } = configuration();
  const integration = {
    ...lambdaIntegration,
    id: 'i1',
    payloadFormatVersion: '2.0',
    timeoutInMillis: 5000,
  };
  return {
    target: { ...target, apiKind: 'HTTP' },
    configuration: {
      ...common,
      routes: {
        known: [route('GET', '/orders', integration), route('POST', '/orders', integration)],
      },
      authorizers: {
        known: [{ id: 'a1', name: 'gate', type: 'REQUEST', enableSimpleResponses: false }],
      },
      http: {
        autoDeploy: true,
        defaultRouteSettings: {
          detailedMetricsEnabled: true,
          throttlingRateLimit: 10,
          throttlingBurstLimit: 20,
        },
        routeSettings: { 'GET /orders': { throttlingRateLimit: 0, throttlingBurstLimit: 0 } },
        cors: null,
      },
      ...more,
    },
  };
}

/** A call to API Gateway's second version on this API. */
export const call = (action: string, input: object) => ({
  service: 'apigatewayv2',
  action,
  input: { ApiId: 'a1b2c3d4e5', ...input },
});
