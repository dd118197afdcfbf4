import type { BaseFacts } from '../../../model/facts.ts';
import type { Call } from '../../../model/plan.ts';
import { knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import { deployCall, gatewayCall, gatewayV2Call } from '../../advised.ts';

/** A change to integrations: the fields of an HTTP API's, and the path that a REST API patches with a value. */
interface Change {
  readonly http: Readonly<Record<string, unknown>>;
  readonly rest: { readonly path: string; readonly value: string };
}

/** Changes the integrations of methods, and deploys where that takes a call: for a person to run. */
export function changeIntegrations(
  { configuration: { api, stage, routes: all, http } }: BaseFacts,
  hit: readonly RouteRef[],
  change: Change,
): Call[] {
  const routes = knownOr(all, []).filter((route) => hit.some((one) => serves(route, one)));
  if (http) {
    const ids = new Set(routes.flatMap(({ integration }) => integration?.id ?? []));
    return [...ids].map((IntegrationId) =>
      gatewayV2Call('UpdateIntegration', { ApiId: api.id, IntegrationId, ...change.http }),
    );
  }
  const patched = routes.flatMap(({ resourceId, httpMethod }) =>
    resourceId === undefined
      ? []
      : gatewayCall('UpdateIntegration', {
          restApiId: api.id,
          resourceId,
          httpMethod,
          patchOperations: [{ op: 'replace', ...change.rest }],
        }),
  );
  return patched.length > 0 ? [...patched, deployCall(api.id, stage.name)] : [];
}
