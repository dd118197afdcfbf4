import { apisOfDomain } from '../../model/front/apis-of-domain.ts';
import { evidence } from '../../model/evidence.ts';
import type { Verdict } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import { certificateCalls } from '../front/advice.ts';
import { hasExpired, isUsable } from '../front/certificate.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { endOfTraffic, isAtOnce } from './helpers/traffic-ended.ts';
import { type DomainCase, judgeDomains } from './helpers/judge-domains.ts';

/**
 * The certificate of a custom domain that leads to the API has expired. Clients end the connection before they send a request: there is no
 * metric and no log line, so all that shows is that traffic ends.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html
 */
const id = 'custom-domain-cert-expired';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST', 'HTTP'],
  symptoms: ['no-traffic'],
  role: 'breaks',
  hop: 'client',
  // Clients that refuse the certificate never get as far as a rule or a mapping.
  accountsFor: ['base-path-mapping-missing', 'routing-rule-elsewhere', 'routing-rule-missing'],
  judge: judgeDomains(judgeDomain),
});

function judgeDomain({ read: domainRead, facts, ended }: DomainCase): Verdict {
  const { configuration, window } = facts;
  const { domain, certificate: read } = domainRead;
  const leadsHere = known(apisOfDomain(domainRead)).includes(configuration.api.id);
  if (!leadsHere || read === null) return healthy;
  const certificate = known(read);
  const { arn, status, notAfter, renewal, type } = certificate;
  const isOver = hasExpired(certificate, window.end);
  if (!isOver && isUsable(certificate)) return healthy;
  // Requests came after it had expired, so clients come by another way.
  if (ended && notAfter !== undefined && isOver && ended.last > notAfter) return healthy;
  const isSoon = isAtOnce(notAfter, ended);
  return faulty({
    subject: domain.name,
    confidence: isSoon ? 'certain' : ended ? 'likely' : 'possible',
    evidence: [
      isOver && notAfter !== undefined
        ? evidence(`${id}.expired`, { arn, domain: domain.name, at: notAfter })
        : evidence(`${id}.unusable`, { arn, domain: domain.name, status }),
      ...(renewal === undefined ? [] : [evidence(`${id}.renewal`, { renewal })]),
      ...(type === 'IMPORTED' ? [evidence(`${id}.imported`)] : []),
      ...endOfTraffic(id, ended),
    ],
    routes: 'all',
    remedies: [],
    advised: certificateCalls(domain),
  });
}
