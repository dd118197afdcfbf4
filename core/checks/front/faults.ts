import type { Evidence } from '../../model/evidence.ts';
import type { Front } from '../../model/front/front.ts';
import type { Call } from '../../model/plan.ts';
import { gatewayCall } from '../advised.ts';
import {
  certificateCalls,
  endpointCalls,
  mappingCalls,
  stageCalls,
  truststoreCalls,
} from './advice.ts';
import { isRefusedAtTheDoor } from './http-phase.ts';
import type { Phase, PhaseName } from './phase.ts';

/** Causes of requests that end before a stage. */
export type FrontCause =
  | 'base-path-mapping-missing'
  | 'custom-domain-cert-expired'
  | 'custom-domain-dns'
  | 'default-endpoint-disabled'
  | 'host-header-forwarded'
  | 'mtls-truststore-invalid'
  | 'private-api-endpoint-mismatch'
  | 'stage-not-found';

/** Why a request ends before a stage, and what a person can do. */
export interface FrontFault {
  readonly cause: FrontCause;
  readonly evidence: readonly Evidence[];
  readonly advised: readonly Call[];
}

/** What the phases come to: a cause for each that proves one. */
export function frontFaults(front: Front, phases: readonly Phase[]): FrontFault[] {
  const { asked, chosen, domain, probed } = front;
  const { host, path } = asked;
  const badOf = (...names: readonly PhaseName[]) =>
    phases.filter(({ phase, state }) => state === 'bad' && names.includes(phase));
  const fault = (cause: FrontCause, from: readonly Phase[], advised: readonly Call[]) =>
    from.length === 0 ? [] : [{ cause, evidence: from.map(({ fact }) => fact), advised }];
  const isOurs = domain !== undefined && 'known' in domain && domain.known !== null;
  const isForeign = domain !== undefined && 'known' in domain && domain.known === null;
  const expired = badOf('tls', 'certificate').filter(({ fact }) => isExpiry(fact));
  const read = isOurs && domain.known ? domain.known.domain : undefined;
  const api = chosen?.apiId ?? '-';
  const kind = (front.api && 'known' in front.api && front.api.known?.kind) || 'REST';
  return [
    ...fault('custom-domain-dns', isOurs ? badOf('dns') : [], [
      gatewayCall('GetDomainName', { domainName: host }),
    ]),
    ...fault('custom-domain-cert-expired', read ? expired : [], read ? certificateCalls(read) : []),
    ...fault('base-path-mapping-missing', badOf('mapping'), mappingCalls(host, path)),
    ...fault(
      'mtls-truststore-invalid',
      badOf('truststore'),
      read?.mutualTls ? truststoreCalls(host, read.mutualTls) : [],
    ),
    ...fault(
      'default-endpoint-disabled',
      badOf('endpoint').filter(({ fact }) => fact.code === 'front.endpoint-off'),
      endpointCalls(kind, api),
    ),
    ...fault(
      'private-api-endpoint-mismatch',
      badOf('endpoint').filter(({ fact }) => fact.code !== 'front.endpoint-off'),
      [gatewayCall('GetRestApi', { restApiId: api })],
    ),
    ...fault('stage-not-found', badOf('stage'), stageCalls(kind, api, chosen?.stage ?? 'STAGE')),
    ...fault(
      'host-header-forwarded',
      isForeign && isRefusedAtTheDoor(front) && isBehindProxy(probed) ? badOf('http') : [],
      [],
    ),
  ];
}

const isExpiry = ({ code }: Evidence): boolean =>
  code === 'front.tls-expired' || code === 'front.certificate-bad';

/** How reverse proxies call themselves. */
const proxies = /nginx|envoy|varnish|haproxy|apache|cloudflare|akamai/i;

/** Whether a CloudFront distribution or another proxy stands between the client and API Gateway. */
function isBehindProxy({ dns, http }: Front['probed']): boolean {
  const aliases = 'aliases' in dns ? dns.aliases : [];
  const headers = http && 'headers' in http ? http.headers : {};
  return (
    aliases.some((alias) => alias.endsWith('.cloudfront.net')) ||
    /cloudfront/i.test(headers['x-cache'] ?? '') ||
    proxies.test(headers['server'] ?? '')
  );
}
