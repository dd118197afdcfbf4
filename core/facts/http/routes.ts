import {
  GetIntegrationsCommand,
  GetRoutesCommand,
  type Integration as RawIntegration,
  type Route as RawRoute,
} from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import { placeOfRoute, type Route } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import { integrationOf } from './integration.ts';
import { listed } from './pages.ts';

/**
 * The API's routes with their integrations, as they are configured now.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html
 */
export async function currentRoutes(
  environment: Environment,
  { apiId: ApiId }: Target,
): Promise<Route[]> {
  const [routes, integrations] = await Promise.all([
    listed(environment, (client, page) => client.send(new GetRoutesCommand({ ApiId, ...page }))),
    listed(environment, (client, page) =>
      client.send(new GetIntegrationsCommand({ ApiId, ...page })),
    ),
  ]);
  const byId = new Map(integrations.map((one) => [one.IntegrationId ?? '', one]));
  return routes.map((route) => routeOf(route, byId));
}

/** A target names its integration as `integrations/ID`. */
const integrationIdOf = (target: string | undefined): string =>
  target?.replace(/^integrations\//, '') ?? '';

function routeOf(raw: RawRoute, integrations: ReadonlyMap<string, RawIntegration>): Route {
  const key = raw.RouteKey ?? '';
  const integration = integrations.get(integrationIdOf(raw.Target));
  return {
    ...placeOfRoute(key),
    routeKey: key,
    ...(raw.RouteId !== undefined && { routeId: raw.RouteId }),
    authorizationType: raw.AuthorizationType ?? 'NONE',
    ...(raw.AuthorizerId && { authorizerId: raw.AuthorizerId }),
    ...(raw.AuthorizationScopes?.length && { authorizationScopes: raw.AuthorizationScopes }),
    apiKeyRequired: raw.ApiKeyRequired ?? false,
    integration: integration ? integrationOf(integration) : null,
  };
}
