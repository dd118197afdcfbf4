import check from '../../../../core/checks/http/request-validation-failed.ts';
import { configuration, failure, gap, justDeployed, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const validated = (model: boolean) =>
  route('POST', '/orders', {}, { validation: { validator: 'strict', model } });
const api = (...routes: ReturnType<typeof route>[]) => ({
  facts: { configuration: configuration({ routes: known(routes) }) },
});
const failing = (line: string, more: object = {}) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: [
    failure([check.id], {
      route: { httpMethod: 'POST', path: '/orders' },
      status: 400,
      lines: [line],
      ...more,
    }),
  ],
});
const missing = 'Missing required request parameters: [x-tenant, limit]';

const cases: Case[] = [
  ['nothing is validated', {}, []],
  ['nobody is refused', api(validated(true)), [healthy]],
  [
    'parameters are missing',
    { ...api(validated(false)), signals: failing(missing) },
    [
      faulty({
        subject: 'POST /orders',
        confidence: 'certain',
        remedies: [],
        evidence: [{ code: `${check.id}.parameters`, args: { parameters: 'x-tenant, limit' } }, {}],
        advised: [{ action: 'GetMethod' }],
      }),
    ],
  ],
  [
    'the body does not fit',
    { ...api(validated(true)), signals: failing('Invalid request body') },
    [faulty({ evidence: [{ code: `${check.id}.body` }, {}] })],
  ],
  [
    'a deployment may have brought the demand: told, and not undone',
    {
      facts: { configuration: { ...justDeployed(), routes: known([validated(true)]) } },
      signals: failing(missing),
    },
    [faulty({ remedies: [], evidence: [{}, {}, { code: 'symptoms.began-with' }] })],
  ],
  [
    'a log without routes, and one method that validates',
    {
      ...api(validated(true), route('GET', '/orders')),
      signals: failing(missing, { route: null }),
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
