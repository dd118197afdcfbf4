import type {
  Api,
  Authorizer,
  CreateAuthorizerRequest,
  CreateIntegrationRequest,
  CreateRouteRequest,
  CreateStageRequest,
  Integration,
  Route,
} from '@aws-sdk/client-apigatewayv2';
import type { Account } from '../account/account.ts';
import { caller } from './caller.ts';

/** An HTTP API under construction. */
export interface HttpApiBuilder {
  readonly id: string;
  /** @returns the authorizer's id */
  authorizer(definition: Omit<CreateAuthorizerRequest, 'ApiId'>): string;
  /** @returns the ids of the route and of its integration */
  route(
    key: string,
    integration: Omit<CreateIntegrationRequest, 'ApiId'>,
    route?: Partial<CreateRouteRequest>,
  ): { readonly routeId: string; readonly integrationId: string };
  stage(definition: Omit<CreateStageRequest, 'ApiId'>): void;
}

/** Makes an HTTP API. */
export function httpApi(account: Account, Name: string, more: object = {}): HttpApiBuilder {
  const call = caller(account, 'apigatewayv2');
  const { ApiId = '' } = call<Api>('CreateApi', { Name, ProtocolType: 'HTTP', ...more });
  return {
    id: ApiId,
    authorizer: (definition) =>
      call<Authorizer>('CreateAuthorizer', { ApiId, ...definition }).AuthorizerId ?? '',
    route(RouteKey, integration, route = {}) {
      const { IntegrationId: integrationId = '' } = call<Integration>('CreateIntegration', {
        ApiId,
        ...integration,
      });
      const Target = `integrations/${integrationId}`;
      const { RouteId: routeId = '' } = call<Route>('CreateRoute', {
        ApiId,
        RouteKey,
        Target,
        ...route,
      });
      return { routeId, integrationId };
    },
    stage: (definition) => void call('CreateStage', { ApiId, ...definition }),
  };
}
