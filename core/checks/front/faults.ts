import type { Evidence } from '../../model/evidence.ts';
import { headersOf } from '../../model/front/asked.ts';
import { chooseMapping } from '../../model/front/choose-mapping.ts';
import { chooseRule, inOrder, takesPath } from '../../model/front/choose-rule.ts';
import type { Front } from '../../model/front/front.ts';
import { knownOr } from '../../model/reading.ts';
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
import { missingRuleCalls, ruleBackCalls } from './rule-advice.ts';
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
  | 'routing-rule-elsewhere'
  | 'routing-rule-missing'
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
  const rules =
    domain && 'known' in domain ? knownOr(domain.known?.rules ?? { known: [] }, []) : [];
  const crossed = crossedWay(front);
  const api = chosen?.apiId ?? '-';
  const kind = (front.api && 'known' in front.api && front.api.known?.kind) || 'REST';
  return [
    ...fault('custom-domain-dns', isOurs ? badOf('dns') : [], [
      gatewayCall('GetDomainName', { domainName: host }),
    ]),
    ...fault('custom-domain-cert-expired', read ? expired : [], read ? certificateCalls(read) : []),
    ...fault('base-path-mapping-missing', badOf('mapping'), mappingCalls(host, path)),
    ...fault(
      'routing-rule-missing',
      badOf('rule'),
      missingRuleCalls(host, rules, false, { apiId: 'API_ID', stage: 'STAGE' }, path),
    ),
    ...(crossed && badOf('method').length > 0
      ? fault(
          'routing-rule-elsewhere',
          [...phases.filter(({ fact }) => fact.code === 'front.rule-ok'), ...badOf('method')],
          ruleBackCalls(host, rules, crossed.rule, crossed.way, crossed.to),
        )
      : []),
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

/**
 * Where a rule takes the path that a later rule or a mapping would lead to another stage: what the rule's own stage does not serve may
 * belong there.
 */
function crossedWay({ asked, domain }: Front) {
  const read = domain && 'known' in domain ? domain.known : null;
  if (!read?.rules || 'gap' in read.rules) return undefined;
  const [rule, ...later] = inOrder(read.rules.known).filter((one) => takesPath(one, asked.path));
  if (rule === undefined || rule !== chooseRule(read.rules.known, asked.path, headersOf(asked)))
    return undefined;
  const next = later.find((one) => one.apiId !== rule.apiId || one.stage !== rule.stage);
  if (next) return { rule, way: { kind: 'rule' as const, rule: next }, to: next };
  const chosen = chooseMapping(knownOr(read.mappings, []), asked.path);
  if (!chosen?.mapping.stage || chosen.mapping.apiId === rule.apiId) return undefined;
  const { basePath, apiId, stage } = chosen.mapping;
  return { rule, way: { kind: 'mapping' as const, basePath }, to: { apiId, stage } };
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
