import check from '../../../../core/checks/deployment/mtls-truststore-invalid.ts';
import { failure, gap, known as reading } from '../support/facts.ts';
import { domain, listing, trusting } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'mtls-truststore-invalid';
const refusedWith = (line: string) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: [failure(['mtls-client-cert-rejected'], { status: 403, lines: [line] })],
});
const refused = refusedWith('Access denied. Reason: Could not find issuer for certificate');
const expired = ['Certificate in truststore has expired: Partner CA'];
const told = listing([
  {
    at: '2026-01-05T10:19:30.000Z',
    source: 'apigateway.amazonaws.com',
    name: 'UpdateDomainName',
    by: 'arn:aws:iam::111122223333:user/dev',
    resources: [{ kind: 'domain', id: domain }],
    details: { 'replace /mutualTlsAuthentication/truststoreVersion': 'v2' },
  },
]);

const cases: Case[] = [
  [
    'nothing is refused',
    {
      facts: trusting(expired),
      signals: refusedWith('Access denied. Reason: Self-signed client certificate'),
    },
    [healthy],
  ],
  [
    'no log says whether anything is refused',
    { facts: trusting(expired), signals: { symptom: '4xx', clientErrors: 500, logsRead: false } },
    [unknown],
  ],
  [
    'no domain asks for certificates',
    { facts: { deployment: { contents: [], domains: reading([]) } } },
    [],
  ],
  ['the truststore is valid', { facts: trusting([]), signals: refused }, [healthy]],
  [
    'it has warnings, and nobody knows since when',
    { facts: trusting(expired), signals: refused },
    [
      faulty({
        subject: domain,
        confidence: 'likely',
        evidence: [{ code: `${id}.warning`, args: { domain } }, {}],
        advised: [{ action: 'GetDomainName' }, { action: 'UpdateDomainName' }],
      }),
    ],
  ],
  [
    'the domain was just told to read it',
    { facts: { ...trusting(expired), ...told }, signals: refused },
    [faulty({ confidence: 'certain', evidence: [{}, {}, { code: 'symptoms.changed' }] })],
  ],
  [
    'it has had warnings for long',
    { facts: { ...trusting(expired), ...listing([]) }, signals: refused },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'clients that signed themselves',
    {
      facts: trusting(expired),
      signals: refusedWith('Access denied. Reason: self signed certificate'),
    },
    [healthy],
  ],
  [
    'the domains could not be read',
    {
      facts: { deployment: { contents: [], domains: gap('apigateway:GetDomainNames') } },
      signals: refused,
    },
    [unknown],
  ],
];

table(check, cases);
