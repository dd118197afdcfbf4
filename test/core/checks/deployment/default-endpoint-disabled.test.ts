import check from '../../../../core/checks/deployment/default-endpoint-disabled.ts';
import { configuration, gap, known, minutes } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'default-endpoint-disabled';
const off = (requests = 0) => ({
  configuration: configuration({
    api: { id: 'a1b2c3', name: 'shop', disableExecuteApiEndpoint: true },
  }),
  metrics: known({ minutes: minutes({ requests }) }),
});
const silent = { symptom: 'no-traffic' as const };
const changes = known({
  events: [
    {
      at: '2026-01-05T10:19:30.000Z',
      source: 'apigateway.amazonaws.com',
      name: 'UpdateRestApi',
      by: 'arn:aws:iam::111122223333:user/dev',
      resources: [{ kind: 'api', id: 'a1b2c3' }],
      details: { 'replace /disableExecuteApiEndpoint': 'true' },
    },
  ],
  completeFrom: '2026-01-05T07:00:00.000Z',
  completeUntil: '2026-01-05T10:30:00.000Z',
});

const cases: Case[] = [
  ['the endpoint is on', { signals: silent }, [healthy]],
  ['requests arrive by a custom domain name', { facts: off(100) }, [healthy]],
  [
    'traffic ended',
    { facts: off(), signals: silent },
    [
      faulty({
        confidence: 'likely',
        routes: 'all',
        remedies: [],
        evidence: [{ code: `${id}.off` }, { code: `${id}.ended` }],
        advised: [{ action: 'GetDomainNames' }, { action: 'UpdateRestApi' }],
      }),
    ],
  ],
  [
    'traffic ended when somebody disabled it',
    { facts: { ...off(), changes }, signals: silent },
    [faulty({ confidence: 'certain', evidence: [{}, {}, { code: 'symptoms.changed' }] })],
  ],
  [
    'there was no traffic before either',
    { facts: off(), signals: { ...silent, since: null } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'the metrics could not be read',
    { facts: { ...off(), metrics: gap('cloudwatch:GetMetricData') }, signals: silent },
    [unknown],
  ],
];

table(check, cases);
