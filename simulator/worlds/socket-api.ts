import type {
  Api,
  Authorizer,
  CreateAuthorizerRequest,
  CreateRouteRequest,
  CreateStageRequest,
  Deployment,
  Integration,
  Route,
} from '@aws-sdk/client-apigatewayv2';
import type { Account } from '../account/account.ts';
import { caller } from './caller.ts';
import { invocationUri } from './functions.ts';

/** A WebSocket API under construction. */
export interface SocketApiBuilder {
  readonly id: string;
  /** @returns the authorizer's id */
  authorizer(definition: Omit<CreateAuthorizerRequest, 'ApiId'>): string;
  /** A route to a function. @returns the ids of the route and of its integration */
  route(
    key: string,
    functionArn: string,
    route?: Partial<CreateRouteRequest>,
  ): { readonly routeId: string; readonly integrationId: string };
  /** @returns the deployment's id */
  deploy(Description: string): string;
  stage(definition: Omit<CreateStageRequest, 'ApiId'>): void;
}

/** Makes a WebSocket API whose messages name their route in the field `action`. */
export function socketApi(account: Account, Name: string): SocketApiBuilder {
  const call = caller(account, 'apigatewayv2');
  const { ApiId = '' } = call<Api>('CreateApi', {
    Name,
    ProtocolType: 'WEBSOCKET',
    RouteSelectionExpression: '$request.body.action',
  });
  return {
    id: ApiId,
    authorizer: (definition) =>
      call<Authorizer>('CreateAuthorizer', { ApiId, ...definition }).AuthorizerId ?? '',
    route(RouteKey, functionArn, route = {}) {
      const { IntegrationId: integrationId = '' } = call<Integration>('CreateIntegration', {
        ApiId,
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: invocationUri(account.region, functionArn),
      });
      const Target = `integrations/${integrationId}`;
      const input = { ApiId, RouteKey, Target, ...route };
      const { RouteId: routeId = '' } = call<Route>('CreateRoute', input);
      return { routeId, integrationId };
    },
    deploy: (Description) =>
      call<Deployment>('CreateDeployment', { ApiId, Description }).DeploymentId ?? '',
    stage: (definition) => void call('CreateStage', { ApiId, ...definition }),
  };
}
