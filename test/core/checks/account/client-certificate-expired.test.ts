import check from '../../../../core/checks/account/client-certificate-expired.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'client-certificate-expired';
const causes = ['http-tls-handshake-failure', id];
const rates = route('GET', '/rates', { type: 'HTTP_PROXY', uri: 'https://rates.example.com/' });
const orders = route('GET', '/orders');
/** The symptom begins at 10:20. */
const expiring = (expires: string | null, routes = [rates, orders]) => ({
  configuration: configuration({
    routes: known(routes),
    rest: rest({ clientCertificateId: 'c1' }),
  }),
  account: { executionLogGroup: known(true), clientCertificate: known({ id: 'c1', expires }) },
});
const justNow = '2026-01-05T10:19:00.000Z';
const longAgo = '2025-12-01T00:00:00.000Z';
const refused = (line = 'Received fatal alert: handshake_failure') => ({
  failures: [failure(causes, { route: { httpMethod: 'GET', path: '/rates' }, lines: [line] })],
});

const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };

const cases: Case[] = [
  ['no client certificate', {}, []],
  ['it is valid', { facts: expiring('2027-01-01T00:00:00.000Z'), signals: refused() }, [healthy]],
  ['no expiry is known', { facts: expiring(null), signals: refused() }, [healthy]],
  [
    'it expired, and the backend refuses handshakes since',
    { facts: expiring(justNow), signals: refused() },
    [
      faulty({
        subject: 'c1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/rates' }],
        remedies: [],
        evidence: [{ code: `${id}.expired` }, { code: `${id}.refused` }, {}],
        advised: [
          { action: 'GenerateClientCertificate' },
          { action: 'GetClientCertificate' },
          { action: 'UpdateStage' },
        ],
      }),
    ],
  ],
  [
    'it expired long before handshakes failed',
    { facts: expiring(longAgo), signals: refused() },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the backend says that it expired',
    { facts: expiring(longAgo), signals: refused('Received fatal alert: certificate_expired') },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'it expired, and other requests fail',
    {
      facts: expiring(justNow),
      signals: { failures: [failure(['lambda-permission-missing'])] },
    },
    [healthy],
  ],
  [
    'no logs',
    { facts: { ...expiring(justNow), ...noLogs }, signals: { logsRead: false } },
    [unknown],
  ],
  ['no backend over TLS', { facts: expiring(justNow, [orders]), signals: refused() }, [healthy]],
  [
    'it could not be read',
    {
      facts: {
        ...expiring(justNow),
        account: {
          executionLogGroup: known(true),
          clientCertificate: gap('apigateway:GetClientCertificate'),
        },
      },
      signals: refused(),
    },
    [unknown],
  ],
  [
    'evidence of an earlier release',
    {
      facts: { ...expiring(justNow), account: { executionLogGroup: known(true) } },
      signals: refused(),
    },
    [unknown],
  ],
];

table(check, cases);
