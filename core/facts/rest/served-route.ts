import type { Authorizer } from '../../model/facts/authorizer.ts';
import type { Route } from '../../model/route.ts';
import type { CurrentMethod } from './current-api.ts';
import type { DeployedMethod } from './deployed-api.ts';
import { integrationOf } from './integration.ts';

/**
 * A method as the stage serves it. The export does not name resources and may leave out the authorizer's type and id: these come from the current configuration.
 */
export function deployedRoute(
  method: DeployedMethod,
  configured: readonly CurrentMethod[],
  authorizers: readonly Authorizer[],
): Route {
  const { httpMethod, path, authorizerName } = method;
  const current = configured.find(
    (other) => other.path === path && other.httpMethod === httpMethod,
  );
  const authorizer = authorizerName && authorizers.find(({ name }) => name === authorizerName);
  const authorizerId = authorizer ? authorizer.id : authorizerName && current?.method.authorizerId;
  return {
    httpMethod,
    path,
    ...(current && { resourceId: current.resourceId }),
    authorizationType:
      method.authorizationType ??
      (authorizer && authorizationTypes.get(authorizer.type)) ??
      current?.method.authorizationType ??
      (authorizer ? authorizer.type : 'CUSTOM'),
    ...(authorizerId && { authorizerId }),
    ...(method.authorizationScopes.length > 0 && {
      authorizationScopes: [...method.authorizationScopes],
    }),
    apiKeyRequired: method.apiKeyRequired,
    integration: method.integration && integrationOf(method.integration),
    ...declared(method.integration?.type, method.methodResponses),
    ...(method.mediaTypes && { mediaTypes: [...method.mediaTypes] }),
    ...(method.validation && { validation: method.validation }),
  };
}

/** What a method that uses an authorizer calls its type of authorization, by the authorizer's own type. */
const authorizationTypes: ReadonlyMap<string, string> = new Map([
  ['TOKEN', 'CUSTOM'],
  ['REQUEST', 'CUSTOM'],
  ['COGNITO_USER_POOLS', 'COGNITO_USER_POOLS'],
]);

/** Proxies answer with whatever status the backend gives, so what they declare decides nothing. */
const declared = (type: string | undefined, statuses: readonly string[] | undefined) =>
  statuses === undefined || type === undefined || type.endsWith('_PROXY')
    ? {}
    : { methodResponses: [...statuses] };

/** A method of the current configuration, where the export cannot say what is deployed. */
export const currentRoute = ({ resourceId, path, httpMethod, method }: CurrentMethod): Route => ({
  httpMethod,
  path,
  resourceId,
  authorizationType: method.authorizationType ?? 'NONE',
  ...(method.authorizerId && { authorizerId: method.authorizerId }),
  ...(method.authorizationScopes?.length && { authorizationScopes: method.authorizationScopes }),
  apiKeyRequired: method.apiKeyRequired ?? false,
  integration: method.methodIntegration ? integrationOf(method.methodIntegration) : null,
  ...declared(method.methodIntegration?.type, Object.keys(method.methodResponses ?? {})),
  ...(method.requestValidatorId && {
    validation: {
      validator: method.requestValidatorId,
      model: Object.keys(method.requestModels ?? {}).length > 0,
    },
  }),
});
