import { knownOr, type Reading } from '../../model/reading.ts';
import type { Authorizer } from '../../model/facts/authorizer.ts';
import type { PendingChange } from '../../model/facts/rest.ts';
import type { Route } from '../../model/route.ts';
import type { DeployedApi } from './deployed-api.ts';
import { pendingChangesOf } from './pending-changes.ts';
import { type CurrentMethod } from './current-api.ts';
import { currentRoute, deployedRoute } from './served-route.ts';

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
