import { evidence } from '../../model/evidence.ts';
import { chooseMapping } from '../../model/front/choose-mapping.ts';
import type { Front } from '../../model/front/front.ts';
import { hasExpired, isUsable } from './certificate.ts';
import { bad, ok, type Phase, unknown, unread } from './phase.ts';

/** What API Gateway and AWS Certificate Manager have on a custom domain; nothing for an `execute-api` host. */
export function domainPhases({ asked, domain: read, at }: Front): Phase[] {
  if (read === undefined) return [];
  if ('gap' in read) return [unread('domain', read.gap)];
  const { host, path } = asked;
  if (read.known === null) return [unknown('domain', evidence('front.domain-none', { host }))];
  const { domain, mappings, certificate } = read.known;
  return [
    ...(certificate === null ? [] : [certificatePhase(certificate, at)]),
    domainPhase(domain),
    ...mutualTlsPhases(domain),
    domain.routingMode === undefined
      ? mappingPhase(host, path, mappings)
      : unknown('mapping', evidence('front.mapping-rules', { host, mode: domain.routingMode })),
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
