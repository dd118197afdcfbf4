import check from '../../../../core/checks/authorization/api-key-invalid.ts';
import { configuration, failure, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const id = 'api-key-invalid';
const key = (name: string, enabled = true) => ({ id: name, name, enabled });
const keyed = (keys: object[], members: string[]) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders', {}, { apiKeyRequired: true })]),
    rest: rest({
      usagePlans: known([
        { id: 'plan1', name: 'partners', apiStages: [{ apiId: 'a1b2c3', stage: 'prod' }] },
      ]),
    }),
  }),
  authorization: {
    lambdaAuthorizers: [],
    apiKeys: {
      keys: known({ items: keys as never[], isWhole: true }),
      members: known([{ usagePlanId: 'plan1', keyIds: members, isWhole: true }]),
    },
  },
});
const refused = (causes: string[], more: object = {}) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: [failure(causes, { status: 403, lines: ['API Key not authorized'], ...more })],
});
const open = [id, 'api-key-disabled', 'api-key-not-in-usage-plan'];
const deletion = {
  changes: known({
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:30:00.000Z',
    events: [
      {
        at: '2026-01-05T10:19:50.000Z',
        source: 'apigateway.amazonaws.com',
        name: 'DeleteApiKey',
        by: 'arn:aws:iam::111122223333:user/a',
        resources: [{ kind: 'api-key', id: 'key9' }],
        details: {},
      },
    ],
  }),
};

const cases: Case[] = [
  ['no method wants a key', {}, []],
  ['nothing is refused', { facts: keyed([key('key1')], ['key1']) }, [healthy]],
  [
    'every key of the account fits',
    { facts: keyed([key('key1')], ['key1']), signals: refused(open) },
    [
      faulty({
        confidence: 'likely',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.unknown` }, { code: `${id}.others-fit` }, {}],
      }),
    ],
  ],
  [
    'a key is in no plan',
    { facts: keyed([key('key1'), key('key2')], ['key1']), signals: refused(open) },
    [healthy],
  ],
  [
    'a key is disabled',
    { facts: keyed([key('key1', false)], ['key1']), signals: refused(open) },
    [healthy],
  ],
  [
    'a key was deleted right before',
    {
      facts: { ...keyed([key('key1'), key('key2')], ['key1']), ...deletion },
      signals: refused(open),
    },
    [faulty({ evidence: [{ code: `${id}.unknown` }, {}, { code: 'symptoms.changed' }] })],
  ],
  [
    'a key that API Gateway knows',
    { facts: keyed([key('key1')], ['key1']), signals: refused(open, { apiKeyId: 'key1' }) },
    [healthy],
  ],
  [
    'perhaps no key at all',
    { facts: keyed([key('key1')], ['key1']), signals: refused([...open, 'api-key-missing']) },
    [healthy],
  ],
];

table(check, cases);
