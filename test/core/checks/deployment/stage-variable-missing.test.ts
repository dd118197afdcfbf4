import check from '../../../../core/checks/deployment/stage-variable-missing.ts';
import { configuration, justDeployed, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const id = 'stage-variable-missing';
const uri = 'https://${stageVariables.host}/rates';
const having = (variables: Record<string, string>, more: object = {}) => ({
  configuration: configuration({
    routes: known([route('GET', '/rates', { type: 'HTTP_PROXY', uri }), route('GET', '/orders')]),
    stage: { name: 'prod', deploymentId: 'd2', variables, accessLog: null },
    ...more,
  }),
});
const event = (at: string, details: object) => ({
  at,
  source: 'apigateway.amazonaws.com',
  name: 'UpdateStage',
  by: 'arn:aws:iam::111122223333:user/dev',
  resources: [{ kind: 'api', id: 'a1b2c3' }],
  details: { stageName: 'prod', ...details },
});
const changes = (...events: object[]) => ({
  changes: known({
    events: events as never[],
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:30:00.000Z',
  }),
});
const set = event('2026-01-05T09:00:00.000Z', { 'replace /variables/host': 'rates.example.com' });
const removed = event('2026-01-05T10:19:50.000Z', { 'remove /variables/host': true });
const wrong = { httpMethod: 'GET', path: '/rates' };

const cases: Case[] = [
  ['no variable is used', {}, []],
  ['it is set', { facts: having({ host: 'rates.example.com' }) }, [healthy]],
  [
    'it is not set',
    { facts: having({}) },
    [
      faulty({
        subject: 'host',
        confidence: 'certain',
        routes: [wrong],
        remedies: [],
        evidence: [{ code: `${id}.not-set` }],
        advised: [{ action: 'GetStage' }, { action: 'UpdateStage' }],
      }),
    ],
  ],
  [
    'it is empty',
    { facts: having({ host: '' }) },
    [faulty({ evidence: [{ code: `${id}.empty` }] })],
  ],
  [
    'it was removed, and CloudTrail shows its value',
    { facts: { ...having({}), ...changes(removed, set) } },
    [
      faulty({
        remedies: ['set-stage-variable'],
        evidence: [{}, { code: 'symptoms.changed' }],
        data: { variable: 'host', value: 'rates.example.com' },
      }),
    ],
  ],
  [
    'it was removed so shortly before that CloudTrail does not list it yet',
    { facts: { ...having({}), ...changes(set) } },
    [faulty({ remedies: ['set-stage-variable'] })],
  ],
  [
    'it was removed, and nothing shows its value',
    { facts: { ...having({}), ...changes(removed) } },
    [faulty({ remedies: [] })],
  ],
  [
    'a deployment began to use it',
    { facts: having({}, { deployments: justDeployed().deployments }) },
    [faulty({ remedies: ['roll-back-deployment'] })],
  ],
];

table(check, cases);
