import { defaultRoute, type RouteRef } from '../model/route.ts';
import { partitionOf } from '../model/partition.ts';
import type { Target } from '../model/target.ts';

/** `arn:aws:execute-api:REGION:ACCOUNT:API/` and what follows. */
export const apiArn = (target: Target, below: string): string =>
  `arn:${partitionOf(target.region)}:execute-api:${target.region}:${target.account}:${target.apiId}/${below}`;

/**
 * The narrowest source ARN that covers all of `routes` on every stage. Stages are left open, because the console's test
 * calls come from a stage of their own; parameters and `ANY` become `*`. The route `$default` has no method and no path, and together
 * with others only the whole API covers it.
 */
export function sourceArn(target: Target, routes: readonly RouteRef[]): string {
  if (routes.some(({ path }) => path === defaultRoute))
    return apiArn(target, routes.length === 1 ? `*/${defaultRoute}` : '*/*');
  const methods = [...new Set(routes.map(({ httpMethod }) => httpMethod))];
  const [method] = methods;
  const only = methods.length === 1 && method !== undefined && method !== 'ANY' ? method : '*';
  return apiArn(target, `*/${only}/${pathPattern(routes.map(({ path }) => path))}`);
}

/** One pattern, without its leading slash, for several resource paths: what they share, then `*`. */
function pathPattern(paths: readonly string[]): string {
  const patterns = [...new Set(paths.map((path) => path.slice(1).replaceAll(/\{[^}]*\}/g, '*')))];
  const [first = '*', ...others] = patterns;
  if (others.length === 0) return first;
  let shared = first.length;
  for (const other of others) {
    let length = 0;
    while (length < shared && other[length] === first[length]) length += 1;
    shared = length;
  }
  return `${first.slice(0, shared).replace(/\*+$/, '')}*`;
}
