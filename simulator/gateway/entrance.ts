import type { AcmState } from '../account/acm/index.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
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
 * Leads a request through the custom domain that its client knows: the mapping with the most parts of the path takes it.
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

/** The host name that DNS has for a custom domain; its first one is that of the day when clients first ask for it. */
export function recordOf({ account, surroundings }: World, name: string): string | undefined {
  const target =
    account.state<ApiGatewayState>('apigateway').domains[name]?.domain.regionalDomainName;
  surroundings.records ??= {};
  if (target !== undefined) surroundings.records[name] ??= target;
  return surroundings.records[name];
}
