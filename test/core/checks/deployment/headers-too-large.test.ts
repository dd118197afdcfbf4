import check from '../../../../core/checks/deployment/headers-too-large.ts';
import { failure, gap } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'headers-too-large';
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const refused = (line: string, more: object = {}) => ({
  ...symptom,
  failures: [failure([id], { status: 431, lines: [line], ...more })],
});
const ours = 'HTTP header is larger than 10240 bytes.';

const cases: Case[] = [
  ['nothing is refused', { signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log names the limit',
    { signals: refused(ours) },
    [
      faulty({
        confidence: 'likely',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.refused`, args: { limit: 10_240 } }, {}],
      }),
    ],
  ],
  [
    'a backend may have refused it',
    { signals: refused('Request Header Fields Too Large') },
    [faulty({ confidence: 'possible', evidence: [{}, { code: `${id}.backend` }, {}] })],
  ],
  [
    'the log has nothing but the status',
    { signals: { ...symptom, failures: [failure([id], { status: 431, lines: [] })] } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the access log does not say who answered',
    {
      signals: {
        ...symptom,
        failures: [failure([id, 'http-backend-4xx-passthrough'], { status: 431, lines: [] })],
      },
    },
    [faulty({ confidence: 'possible' })],
  ],
  ['no method is named', { signals: refused(ours, { route: null }) }, [faulty({ routes: 'all' })]],
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
