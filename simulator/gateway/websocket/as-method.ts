import { integrationIdOf } from '../../account/apigatewayv2/auto-deploy.ts';
import type {
  Snapshot,
  StoredAuthorizer as V2Authorizer,
  StoredIntegration as V2Integration,
  StoredRoute,
} from '../../account/apigatewayv2/state.ts';
import type { StoredAuthorizer, StoredIntegration } from '../../account/apigateway/state.ts';
import type { Match } from '../router.ts';

/** A route with its integration as the method of a resource whose path is the route's key. */
export function asMatch(route: StoredRoute, { integrations }: Snapshot): Match {
  const stored = integrations[integrationIdOf(route)];
  const method = {
    httpMethod: '',
    authorizationType: route.AuthorizationType ?? 'NONE',
    ...(route.AuthorizerId !== undefined && { authorizerId: route.AuthorizerId }),
    ...(stored && { methodIntegration: asIntegration(stored) }),
  };
  const resource = { id: route.RouteId, path: route.RouteKey, methods: { '': method } };
  return { resource, method, pathParameters: {} };
}

function asIntegration(stored: V2Integration): StoredIntegration {
  const { IntegrationUri: uri, CredentialsArn: credentials, ConnectionType, ConnectionId } = stored;
  return {
    type: stored.IntegrationType,
    httpMethod: stored.IntegrationMethod ?? 'POST',
    timeoutInMillis: stored.TimeoutInMillis ?? 29_000,
    ...(uri !== undefined && { uri }),
    ...(credentials !== undefined && { credentials }),
    ...(ConnectionType !== undefined && { connectionType: ConnectionType }),
    ...(ConnectionId !== undefined && { connectionId: ConnectionId }),
    ...(stored.PassthroughBehavior && { passthroughBehavior: stored.PassthroughBehavior }),
    ...(stored.RequestTemplates && { requestTemplates: stored.RequestTemplates }),
  };
}

/**
 * Answers of authorizers of WebSocket APIs are not kept, and without its identity source the function is not asked.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
 */
export const asAuthorizers = ({ authorizers }: Snapshot): Record<string, StoredAuthorizer> =>
  Object.fromEntries(Object.entries(authorizers).map(([id, one]) => [id, asAuthorizer(one)]));

const asAuthorizer = (stored: V2Authorizer): StoredAuthorizer => ({
  id: stored.AuthorizerId,
  name: stored.Name,
  type: 'TOKEN',
  authorizerResultTtlInSeconds: 0,
  ...(stored.AuthorizerUri !== undefined && { authorizerUri: stored.AuthorizerUri }),
  ...(stored.AuthorizerCredentialsArn !== undefined && {
    authorizerCredentials: stored.AuthorizerCredentialsArn,
  }),
  ...(stored.IdentitySource?.length && { identitySource: stored.IdentitySource.join(',') }),
});
