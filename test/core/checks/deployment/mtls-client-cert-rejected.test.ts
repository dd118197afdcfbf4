import check from '../../../../core/checks/deployment/mtls-client-cert-rejected.ts';
import { failure, gap, known } from '../support/facts.ts';
import { listing, trusting } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'mtls-client-cert-rejected';
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const line = 'Access denied. Reason: Could not find issuer for certificate';
const refused = { ...symptom, failures: [failure([id], { status: 403, lines: [line] })] };
const expired = ['Certificate in truststore has expired: Partner CA'];

const cases: Case[] = [
  ['nothing is refused', { signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log says so',
    { facts: trusting([]), signals: refused },
    [
      faulty({
        subject: 'api.example.com',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.refused` }, {}, { code: `${id}.truststore` }],
        advised: [{ action: 'GetDomainName' }, { action: 'UpdateDomainName' }],
      }),
    ],
  ],
  [
    'the domain leads to another API',
    {
      facts: trusting([], { mappings: known([{ basePath: '', apiId: 'other' }]) }),
      signals: refused,
    },
    [faulty({ subject: 'prod', advised: [] })],
  ],
  [
    'the truststore has warnings, and may be new',
    { facts: trusting(expired), signals: refused },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'the truststore has had warnings for long',
    { facts: { ...trusting(expired), ...listing([]) }, signals: refused },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'no log',
    {
      facts: { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } },
      signals: { ...symptom, logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
