import type { RouteRef } from '../model/route.ts';
import { partitionOf } from '../model/partition.ts';
import type { Target } from '../model/target.ts';

/** `arn:aws:execute-api:REGION:ACCOUNT:API/` and what follows. */
export const apiArn = (target: Target, below: string): string =>
  `arn:${partitionOf(target.region)}:execute-api:${target.region}:${target.account}:${target.apiId}/${below}`;

/**
 * The narrowest source ARN that covers all of `routes` on every stage. Stages are left open, because the console's test
 * calls come from a stage of their own; parameters and `ANY` become `*`. The route `$default` and the routes of a WebSocket API are
 * their keys alone, without a method; together with routes that have one, only the whole API covers them.
 */
export function sourceArn(target: Target, routes: readonly RouteRef[]): string {
  const keys = routes.filter(({ path }) => !path.startsWith('/')).map(({ path }) => path);
  if (keys.length > 0)
    return apiArn(target, keys.length === routes.length ? `*/${pattern(keys)}` : '*/*');
  const methods = [...new Set(routes.map(({ httpMethod }) => httpMethod))];
  const [method] = methods;
  const only = methods.length === 1 && method !== undefined && method !== 'ANY' ? method : '*';
  return apiArn(target, `*/${only}/${pattern(routes.map(({ path }) => path.slice(1)))}`);
}

/** One pattern for several resource paths, without their leading slash, or keys: what they share, then `*`. */
function pattern(texts: readonly string[]): string {
  const patterns = [...new Set(texts.map((text) => text.replaceAll(/\{[^}]*\}/g, '*')))];
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
