import { knownOr, type Reading } from '../../model/reading.ts';
import type { Authorizer } from '../../model/facts/configuration.ts';
import type { PendingChange } from '../../model/facts/rest.ts';
import type { Route } from '../../model/route.ts';
import type { DeployedApi, DeployedMethod } from './export.ts';
import { integrationOf } from './integration.ts';
import { type CurrentMethod, pendingChangesOf } from './pending-changes.ts';

interface Sources {
  readonly deployed: Reading<DeployedApi>;
  readonly current: Reading<readonly CurrentMethod[]>;
  readonly authorizers: Reading<readonly Authorizer[]>;
  readonly policy: string | undefined;
}

/**
 * The stage's methods and what a deployment would change. Where the export cannot be read, the current configuration
 * stands in for what is deployed, and what is pending is unknown.
 */
export function routesOf({ deployed, current, authorizers, policy }: Sources): {
  routes: Reading<Route[]>;
  pendingChanges: Reading<PendingChange[]>;
} {
  if ('gap' in deployed) {
    const routes = 'gap' in current ? deployed : { known: current.known.map(currentRoute) };
    return { routes, pendingChanges: deployed };
  }
  const configured = knownOr(current, []);
  const named = knownOr(authorizers, []);
  const routes = deployed.known.methods.map((method) => deployedRoute(method, configured, named));
  if ('gap' in current) return { routes: { known: routes }, pendingChanges: current };
  const authorizerNames = new Map(named.map(({ id, name }) => [id, name]));
  const pending = pendingChangesOf(deployed.known, {
    methods: current.known,
    policy,
    authorizerNames,
  });
  return { routes: { known: routes }, pendingChanges: { known: pending } };
}

function deployedRoute(
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
    apiKeyRequired: method.apiKeyRequired,
    integration: method.integration && integrationOf(method.integration),
    ...(method.validation && { validation: method.validation }),
  };
}

/** What a method that uses an authorizer calls its type of authorization, by the authorizer's own type. */
const authorizationTypes: ReadonlyMap<string, string> = new Map([
  ['TOKEN', 'CUSTOM'],
  ['REQUEST', 'CUSTOM'],
  ['COGNITO_USER_POOLS', 'COGNITO_USER_POOLS'],
]);

const currentRoute = ({ resourceId, path, httpMethod, method }: CurrentMethod): Route => ({
  httpMethod,
  path,
  resourceId,
  authorizationType: method.authorizationType ?? 'NONE',
  ...(method.authorizerId && { authorizerId: method.authorizerId }),
  apiKeyRequired: method.apiKeyRequired ?? false,
  integration: method.methodIntegration ? integrationOf(method.methodIntegration) : null,
  ...(method.requestValidatorId && {
    validation: {
      validator: method.requestValidatorId,
      model: Object.keys(method.requestModels ?? {}).length > 0,
    },
  }),
});
