import check from '../../../../core/checks/deployment/custom-domain-cert-expired.ts';
import type { HeldCertificate } from '../../../../core/model/front/domain.ts';
import { gap, known } from '../support/facts.ts';
import { certificateArn, domain, ended, silent } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'custom-domain-cert-expired';
const held = (notAfter: string, more: Partial<HeldCertificate> = {}) => ({
  certificate: known({ arn: certificateArn, status: 'ISSUED', notAfter, ...more }),
});
const justNow = '2026-01-05T10:20:00.000Z';

const cases: Case[] = [
  ['requests arrive', { facts: ended(held('2025-01-01T00:00:00.000Z')) }, [healthy]],
  ['the certificate is valid', { facts: ended({}), signals: silent }, [healthy]],
  [
    'it expired when traffic ended',
    { facts: ended(held(justNow, { status: 'EXPIRED', renewal: 'FAILED' })), signals: silent },
    [
      faulty({
        subject: domain,
        confidence: 'certain',
        routes: 'all',
        remedies: [],
        evidence: [{ code: `${id}.expired` }, { code: `${id}.renewal` }, { code: `${id}.ended` }],
        advised: [{ service: 'acm' }, { action: 'UpdateDomainName' }],
      }),
    ],
  ],
  [
    'requests came after it had expired',
    { facts: ended(held('2026-01-05T10:05:00.000Z', { status: 'EXPIRED' })), signals: silent },
    [healthy],
  ],
  [
    'it was revoked',
    { facts: ended(held('2026-06-01T00:00:00.000Z', { status: 'REVOKED' })), signals: silent },
    [faulty({ evidence: [{ code: `${id}.unusable` }, { code: `${id}.ended` }] })],
  ],
  [
    'an imported one',
    { facts: ended(held(justNow, { type: 'IMPORTED' })), signals: silent },
    [faulty({ evidence: [{}, { code: `${id}.imported` }, {}] })],
  ],
  [
    'there was no traffic before either',
    { facts: ended(held(justNow)), signals: { ...silent, since: null } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'the domain leads to another API',
    {
      facts: ended({ ...held(justNow), mappings: known([{ basePath: '', apiId: 'other' }]) }),
      signals: silent,
    },
    [healthy],
  ],
  [
    'the certificate could not be read',
    { facts: ended({ certificate: gap('acm:DescribeCertificate') }), signals: silent },
    [unknown],
  ],
  ['the domain names none', { facts: ended({ certificate: null }), signals: silent }, [healthy]],
];

table(check, cases);
