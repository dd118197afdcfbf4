import check from '../../../../core/checks/throttling/ws-connection-rate.ts';
import { facts, failure, gap, known, route } from '../support/facts.ts';
import { socketFacts } from '../support/socket-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'ws-connection-rate';
const connect = route('ANY', '$connect');
const api = (integrated = true) =>
  socketFacts({
    routes: known([
      integrated ? connect : { ...connect, integration: null },
      route('ANY', 'sendMessage'),
    ]),
  });
const load = (rate: number, integrated = true) => ({
  ...api(integrated),
  throttling: {
    ...facts().throttling,
    connections: { limit: known(500), rate: known(rate) },
  },
});
const refused = (path: string, lines: string[] = []) =>
  failure(['throttle-stage-method', 'throttle-account'], {
    status: 429,
    route: { httpMethod: 'ANY', path },
    lines,
  });
const busy = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 300,
  serverErrors: 0,
  failures: failures as ReturnType<typeof failure>[],
});

const cases: Case[] = [
  ['an API of another kind', {}, []],
  ['facts of a release that did not read it', { facts: api() }, []],
  ['few connections', { facts: load(20), signals: busy(refused('$connect')) }, [healthy]],
  [
    'as many connections as the quota allows, and connections alone are refused',
    { facts: load(498), signals: busy(refused('$connect'), refused('$connect')) },
    [
      faulty({
        subject: 'eu-west-1',
        confidence: 'likely',
        routes: [{ httpMethod: 'ANY', path: '$connect' }],
        remedies: [],
        evidence: [
          { code: `${id}.rate`, args: { rate: 498, limit: 500 } },
          { code: `${id}.alone`, args: { count: 2 } },
          { code: 'symptoms.logged' },
        ],
        advised: [{ input: { QuotaCode: 'L-9ED1E49A', DesiredValue: 750 } }],
      }),
    ],
  ],
  [
    'messages are refused as well, which this quota does not do',
    { facts: load(498), signals: busy(refused('$connect'), refused('sendMessage')) },
    [faulty({ confidence: 'possible' })],
  ],
  ['nothing is refused', { facts: load(498), signals: { symptom: '4xx' } }, [healthy]],
  [
    'a limit of the stage is named',
    {
      facts: load(498),
      signals: busy(refused('$connect', ['Key throttle limit exceeded for RestApi a'])),
    },
    [healthy],
  ],
  [
    'no log',
    { facts: load(498), signals: { ...busy(), logsRead: false } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'connections that no metric counts',
    { facts: load(0, false), signals: busy(refused('$connect')) },
    [unknown],
  ],
  [
    'a quota that could not be read',
    {
      facts: {
        ...api(),
        throttling: {
          ...facts().throttling,
          connections: { limit: gap('service-quotas:GetServiceQuota'), rate: known(1) },
        },
      },
    },
    [unknown],
  ],
];

table(check, cases);
