import type { Cause } from '../../core/model/cause.ts';
import { type RouteRef, routeName } from '../../core/model/route.ts';
import type { ExpectedChain } from '../expectation.ts';

/** What the first cause says of where requests fail, compared with the scenario. @returns what differs, in words */
export function compareChain(expected: ExpectedChain, cause: Cause | undefined): string[] {
  if (!cause) return ['chain: there is no cause'];
  const { hop, resource, route } = expected;
  return [
    ...(hop === undefined || hop === cause.hop
      ? []
      : [`chain: expected the hop ${hop}, got ${cause.hop ?? 'none'}`]),
    ...(resource === undefined || cause.subject.includes(resource)
      ? []
      : [`chain: expected the resource ${resource}, got ${cause.subject}`]),
    ...(route === undefined || breaks(cause.routes, route)
      ? []
      : [`chain: expected the route ${route}, got ${textOf(cause.routes)}`]),
  ];
}

const breaks = (routes: 'all' | readonly RouteRef[], route: string): boolean =>
  routes === 'all' || routes.some((one) => routeName(one) === route);

const textOf = (routes: 'all' | readonly RouteRef[]): string =>
  routes === 'all' ? 'all routes' : routes.map(routeName).join(', ') || 'none';
