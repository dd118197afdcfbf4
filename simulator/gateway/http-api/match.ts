import type { Snapshot, StoredRoute } from '../../account/apigatewayv2/state.ts';
import { byRank, parametersOf, rankOf, segmentsOf } from '../path-templates.ts';

/** The route that serves a request. */
export interface RouteMatch {
  readonly route: StoredRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly route: StoredRoute;
  readonly method: string;
  readonly segments: readonly string[];
  readonly rank: string;
}

function candidateOf(route: StoredRoute): Candidate {
  const [method = '', path = ''] = route.RouteKey.split(' ');
  const segments = segmentsOf(path);
  // A method of its own beats ANY on the same path.
  const rank = rankOf(segments) + (method === 'ANY' ? '1' : '0');
  return { route, method, segments, rank };
}

/** By the routes of a deployment, which never change. */
const candidates = new WeakMap<Snapshot['routes'], readonly Candidate[]>();

function candidatesOf(routes: Snapshot['routes']): readonly Candidate[] {
  const known = candidates.get(routes);
  if (known) return known;
  const made = routes
    .filter(({ RouteKey }) => RouteKey.includes(' '))
    .map(candidateOf)
    .toSorted(byRank);
  candidates.set(routes, made);
  return made;
}

/**
 * Finds the route of a request; `$default` serves what no other does.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function match(
  routes: Snapshot['routes'],
  httpMethod: string,
  path: string,
): RouteMatch | undefined {
  const wanted = segmentsOf(path);
  for (const { route, method, segments } of candidatesOf(routes)) {
    if (method !== 'ANY' && method !== httpMethod) continue;
    const pathParameters = parametersOf(segments, wanted);
    if (pathParameters) return { route, pathParameters };
  }
  const route = routes.find(({ RouteKey }) => RouteKey === '$default');
  return route && { route, pathParameters: {} };
}
