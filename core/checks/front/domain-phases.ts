import { evidence } from '../../model/evidence.ts';
import { type Asked, headersOf } from '../../model/front/asked.ts';
import { chooseMapping } from '../../model/front/choose-mapping.ts';
import {
  chooseRule,
  conditionsOf,
  inOrder,
  restOf,
  takesPath,
} from '../../model/front/choose-rule.ts';
import type { Front } from '../../model/front/front.ts';
import { onlyRules, type RoutingRule } from '../../model/front/routing-rule.ts';
import { hasExpired, isUsable } from './certificate.ts';
import { bad, ok, type Phase, unknown, unread } from './phase.ts';

/** What API Gateway and AWS Certificate Manager have on a custom domain; nothing for an `execute-api` host. */
export function domainPhases({ asked, domain: read, at }: Front): Phase[] {
  if (read === undefined) return [];
  if ('gap' in read) return [unread('domain', read.gap)];
  const { host } = asked;
  if (read.known === null) return [unknown('domain', evidence('front.domain-none', { host }))];
  const { domain, certificate } = read.known;
  return [
    ...(certificate === null ? [] : [certificatePhase(certificate, at)]),
    domainPhase(domain),
    ...mutualTlsPhases(domain),
    ...wayPhases(asked, read.known),
  ];
}

type Read = NonNullable<Extract<NonNullable<Front['domain']>, { known: unknown }>['known']>;

function certificatePhase(certificate: NonNullable<Read['certificate']>, at: string): Phase {
  if ('gap' in certificate) return unread('certificate', certificate.gap);
  const { arn, status, notAfter } = certificate.known;
  if (hasExpired(certificate.known, at) || !isUsable(certificate.known))
    return bad(
      'certificate',
      evidence('front.certificate-bad', { arn, status, until: notAfter ?? 'none' }),
    );
  return ok(
    'certificate',
    evidence('front.certificate-ok', { arn, status, until: notAfter ?? '-' }),
  );
}

function domainPhase({ name: host, status, statusMessage, endpointType: type }: Read['domain']) {
  // Edge-optimized domains have no status while CloudFront has it all.
  if (status === undefined || status === 'AVAILABLE')
    return ok('domain', evidence('front.domain-ok', { host, status: status ?? '-', type }));
  const message = statusMessage ?? '-';
  const fact = evidence('front.domain-status', { host, status, message });
  return status === 'UPDATING' ? unknown('domain', fact) : bad('domain', fact);
}

/** The request shows no certificate, so whether others are taken shows nowhere but in what API Gateway made of the truststore. */
const mutualTlsPhases = ({ name: host, mutualTls }: Read['domain']): Phase[] =>
  mutualTls === undefined
    ? []
    : mutualTls.warnings.length > 0
      ? mutualTls.warnings
          .slice(0, 3)
          .map((warning) =>
            bad('truststore', evidence('front.domain-truststore', { host, warning })),
          )
      : [
          unknown(
            'truststore',
            evidence('front.domain-mutual-tls', { host, uri: mutualTls.truststoreUri }),
          ),
        ];

/** Rules are tried before mappings, where the routing mode has both. */
function wayPhases(asked: Asked, { domain, mappings, rules }: Read): Phase[] {
  const { host, path } = asked;
  const { routingMode: mode } = domain;
  if (mode === undefined) return [mappingPhase(host, path, mappings)];
  if (rules === undefined || 'gap' in rules)
    return [rules ? unread('rule', rules.gap) : unknown('rule', evidence('front.not-reached'))];
  const taken = chooseRule(rules.known, path, headersOf(asked));
  const others = forOthers(rules.known, path, taken);
  if (taken) return [rulePhase(taken, path), ...others];
  if (onlyRules(mode))
    return [
      bad('rule', evidence('front.rule-none', { host, path, mode, count: rules.known.length })),
      ...others,
    ];
  return [
    ok('rule', evidence('front.rule-next', { host, path })),
    ...others,
    mappingPhase(host, path, mappings),
  ];
}

function rulePhase(rule: RoutingRule, path: string): Phase {
  const { id, priority, apiId: api, stage } = rule;
  const conditions = conditionsOf(rule);
  return ok(
    'rule',
    evidence('front.rule-ok', {
      rule: id,
      priority,
      conditions,
      api,
      stage,
      rest: restOf(rule, path),
    }),
  );
}

/** Rules that would take the path before, from clients that send other headers than the probe. */
const forOthers = (
  rules: readonly RoutingRule[],
  path: string,
  taken: RoutingRule | undefined,
): Phase[] =>
  inOrder(rules)
    .filter((rule) => rule.priority < (taken?.priority ?? Infinity) && takesPath(rule, path))
    .slice(0, 3)
    .map((rule) =>
      ok(
        'rule',
        evidence('front.rule-others', {
          rule: rule.id,
          priority: rule.priority,
          conditions: conditionsOf(rule),
          api: rule.apiId,
          stage: rule.stage,
        }),
      ),
    );

function mappingPhase(host: string, path: string, mappings: Read['mappings']): Phase {
  if ('gap' in mappings) return unread('mapping', mappings.gap);
  const chosen = chooseMapping(mappings.known, path);
  if (!chosen) {
    const paths = mappings.known.map(({ basePath }) => `/${basePath}`).slice(0, 8);
    return bad(
      'mapping',
      evidence('front.mapping-none', { host, path, paths: paths.join(', ') || '-' }),
    );
  }
  const { mapping, stage = '-' } = chosen;
  return ok(
    'mapping',
    evidence('front.mapping-ok', { path: `/${mapping.basePath}`, api: mapping.apiId, stage }),
  );
}
