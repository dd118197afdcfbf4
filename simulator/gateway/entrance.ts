import type { AcmState } from '../account/acm/index.ts';
import type { RoutingRule } from '@aws-sdk/client-apigatewayv2';
import type { ApiGatewayState, StoredDomain } from '../account/apigateway/state.ts';
import type { ClientRequest } from './request.ts';
import type { World } from './world.ts';

/** Where a request is led, or that it is not. */
export type Entrance =
  | { readonly at: 'stage'; readonly request: ClientRequest }
  /** Answered with 403 before any stage. */
  | { readonly at: 'door' }
  /** One side ends the connection: the client trusts no certificate of the server, or shows none of its own. */
  | { readonly at: 'handshake' }
  /** DNS leads elsewhere. */
  | { readonly at: 'nowhere' };

const partsOf = (path: string) => path.split('/').filter((part) => part !== '');

/**
 * Leads a request through the custom domain that its client knows: where its routing mode lets them, a routing rule takes it, else the
 * mapping with the most parts of the path.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html
 */
export function entranceOf(world: World, request: ClientRequest): Entrance {
  const { account, now } = world;
  if (request.domain === undefined) return { at: 'stage', request };
  const found = account.state<ApiGatewayState>('apigateway').domains[request.domain];
  const record = recordOf(world, request.domain);
  if (record !== undefined && record !== found?.domain.regionalDomainName) return { at: 'nowhere' };
  if (!found) return { at: 'door' };
  const held =
    account.state<AcmState>('acm').certificates[found.domain.regionalCertificateArn ?? ''];
  if (held && (held.Status !== 'ISSUED' || (held.NotAfter && held.NotAfter <= now)))
    return { at: 'handshake' };
  if (found.trusts && !request.clientCertificate) return { at: 'handshake' };
  const ruled = ruledEntrance(found, request);
  if (ruled) return ruled;
  if (found.domain.routingMode === 'ROUTING_RULE_ONLY') return { at: 'door' };
  const parts = partsOf(request.path);
  const [mapping] = Object.values(found.mappings)
    .map((one) => ({ ...one, base: one.basePath === '(none)' ? [] : partsOf(one.basePath ?? '') }))
    .filter(({ base }) => base.every((part, at) => part === parts[at]))
    .toSorted((a, b) => b.base.length - a.base.length);
  if (!mapping?.restApiId) return { at: 'door' };
  const rest = parts.slice(mapping.base.length);
  const stage = mapping.stage ?? rest.shift() ?? '';
  return {
    at: 'stage',
    request: { ...request, api: mapping.restApiId, stage, path: `/${rest.join('/')}` },
  };
}

/**
 * Where the first routing rule leads whose conditions the request meets; undefined where none does, or the routing mode leaves them out.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
 */
function ruledEntrance({ domain, rules = {} }: StoredDomain, request: ClientRequest) {
  if ((domain.routingMode ?? mappingsOnly) === mappingsOnly) return undefined;
  const parts = partsOf(request.path);
  const headers = { ...request.headers, host: request.domain ?? '' };
  const [met] = Object.values(rules)
    .toSorted((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0))
    .flatMap((rule) => {
      const base = baseTaken(rule, parts, headers);
      const invoked = rule.Actions?.[0]?.InvokeApi;
      return base && invoked ? [{ base, invoked }] : [];
    });
  if (!met) return undefined;
  const { ApiId: api = '', Stage: stage = '', StripBasePath = false } = met.invoked;
  const path = `/${parts.slice(StripBasePath ? met.base.length : 0).join('/')}`;
  return { at: 'stage' as const, request: { ...request, api, stage, path } };
}

const mappingsOnly = 'BASE_PATH_MAPPING_ONLY';

/** The base path by which a rule takes a request, empty where it asks for none; undefined where a condition is not met. */
function baseTaken(
  { Conditions = [] }: RoutingRule,
  parts: readonly string[],
  headers: Readonly<Record<string, string>>,
): string[] | undefined {
  let base: string[] = [];
  for (const { MatchBasePaths, MatchHeaders } of Conditions) {
    const taken = MatchBasePaths?.AnyOf?.map(partsOf).find((path) =>
      path.every((part, at) => part === parts[at]),
    );
    if (MatchBasePaths && !taken) return undefined;
    base = taken ?? base;
    const isMet = MatchHeaders?.AnyOf?.some(({ Header = '', ValueGlob = '' }) =>
      fits(headers[Header.toLowerCase()], ValueGlob),
    );
    if (MatchHeaders && !isMet) return undefined;
  }
  return base;
}

/** Header values keep their case, and only the ends of a glob may be open. */
function fits(value: string | undefined, glob: string): boolean {
  if (value === undefined) return false;
  const pattern = glob.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`).test(value);
}

/** The host name that DNS has for a custom domain; its first one is that of the day when clients first ask for it. */
export function recordOf({ account, surroundings }: World, name: string): string | undefined {
  const target =
    account.state<ApiGatewayState>('apigateway').domains[name]?.domain.regionalDomainName;
  surroundings.records ??= {};
  if (target !== undefined) surroundings.records[name] ??= target;
  return surroundings.records[name];
}
