import type { DeploymentContent, MethodSummary } from './facts/deployment-content.ts';
import type { Gap, Reading } from './reading.ts';
import { routeName, type RouteRef } from './route.ts';

/** How going back changes who may call a method. */
export type Loosened = { readonly route: RouteRef } & (
  | { readonly what: 'authorization'; readonly from: string; readonly to: string }
  | { readonly what: 'key' }
  /** The stage does not serve it now; whoever removed it may have had a reason. */
  | { readonly what: 'returns'; readonly authorization: string }
);

/** What is known of the difference between what a stage serves and what it would go back to. */
export interface Comparison {
  /** Methods that would not be served any more, so that requests for them are answered 403. */
  readonly removed: readonly RouteRef[];
  readonly loosened: readonly Loosened[];
  /** Methods that both have and whose authorization type or API key requirement differs. */
  readonly changed: readonly RouteRef[];
  /** Methods of both of which a summary leaves something out. */
  readonly unknown: readonly RouteRef[];
  /** What would be served. */
  readonly before: readonly MethodSummary[];
}

/**
 * Compares two deployments by their summaries.
 * @returns a gap where either was not read
 */
export function compareDeployments(
  contents: readonly DeploymentContent[],
  current: string,
  previous: string,
): Reading<Comparison> {
  const now = contents.find(({ id }) => id === current)?.methods ?? unread(current);
  const before = contents.find(({ id }) => id === previous)?.methods ?? unread(previous);
  if ('gap' in now) return now;
  if ('gap' in before) return before;
  const at = new Map(now.known.map((method) => [routeName(method), method]));
  const pairs = before.known.flatMap((method) => {
    const same = at.get(routeName(method));
    return same ? [{ route: routeOf(method), now: same, before: method }] : [];
  });
  const kept = new Set(pairs.map(({ route }) => routeName(route)));
  const returning = before.known.filter((method) => !kept.has(routeName(method)));
  return {
    known: {
      removed: now.known.filter((method) => !kept.has(routeName(method))).map(routeOf),
      loosened: [...pairs.flatMap(loosenedIn), ...returning.map(returned)],
      changed: pairs.filter(isChanged).map(({ route }) => route),
      unknown: pairs.filter(isUnknown).map(({ route }) => route),
      before: before.known,
    },
  };
}

interface Pair {
  readonly route: RouteRef;
  readonly now: MethodSummary;
  readonly before: MethodSummary;
}

const unread = (id: string): { readonly gap: Gap } => ({
  gap: { what: 'apigateway:GetDeployment', because: `What deployment ${id} holds was not read.` },
});

const routeOf = ({ httpMethod, path }: MethodSummary): RouteRef => ({ httpMethod, path });

/** Types of authorization cannot be ranked, but none is weaker than any: another type counts as weaker, too. */
function loosenedIn({ route, now, before }: Pair): Loosened[] {
  const { authorizationType: from } = now;
  const { authorizationType: to } = before;
  const isWeaker = from !== undefined && to !== undefined && from !== 'NONE' && from !== to;
  return [
    ...(isWeaker ? [{ route, what: 'authorization' as const, from, to }] : []),
    ...(now.apiKeyRequired === true && before.apiKeyRequired === false
      ? [{ route, what: 'key' as const }]
      : []),
  ];
}

const returned = (method: MethodSummary): Loosened => ({
  route: routeOf(method),
  what: 'returns',
  authorization: method.authorizationType ?? '-',
});

const isUnknown = ({ now, before }: Pair): boolean =>
  [now, before].some(
    ({ authorizationType, apiKeyRequired }) =>
      authorizationType === undefined || apiKeyRequired === undefined,
  );

const isChanged = (pair: Pair): boolean => {
  const differs = (field: 'authorizationType' | 'apiKeyRequired') =>
    pair.now[field] !== undefined &&
    pair.before[field] !== undefined &&
    pair.now[field] !== pair.before[field];
  return differs('authorizationType') || differs('apiKeyRequired');
};

/** Whether a method that a request was logged for, or any that stands in for it, is among these. */
export const mayBeServed = (methods: readonly RouteRef[], seen: RouteRef): boolean =>
  methods.some(
    ({ httpMethod, path }) =>
      (httpMethod === seen.httpMethod || httpMethod === 'ANY' || seen.httpMethod === 'ANY') &&
      matches(path, seen.path),
  );

/** A resource's path against the path of another: parameters take one part, `{name+}` takes the rest. */
function matches(path: string, other: string): boolean {
  const parts = path.split('/');
  const others = other.split('/');
  const greedy = parts.findIndex((part) => part.endsWith('+}'));
  const fixed = greedy === -1 ? parts : parts.slice(0, greedy);
  if (greedy === -1 ? parts.length !== others.length : others.length <= greedy) return false;
  return fixed.every((part, index) => part.startsWith('{') || part === others[index]);
}
