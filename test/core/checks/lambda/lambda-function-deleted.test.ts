import check from '../../../../core/checks/lambda/lambda-function-deleted.ts';
import { configuration, fn, gap, justDeployed, known, lambdaUri, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const never = known({
  invocations: 0,
  errors: 0,
  throttles: 0,
  durationMax: null,
  concurrentMax: null,
});
const missing = (more: object = {}) => ({
  functions: [fn({ configuration: known(null), missing: 'function', ...more })],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const event = {
  at: '2026-01-05T10:19:55.000Z',
  source: 'lambda.amazonaws.com',
  name: 'DeleteFunction',
  by: 'arn:aws:iam::111122223333:user/dev',
  resources: [{ kind: 'function', id: 'orders' }],
  details: {},
};
const changes = (...events: object[]) =>
  known({
    events: events as (typeof event)[],
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:15:00.000Z',
  });
const data = (history: string) => ({ data: { functionName: 'orders', history } });

const cases: Case[] = [
  ['it exists', {}, [healthy]],
  [
    'only the alias is missing: another cause',
    { facts: { lambda: missing({ missing: 'qualifier' }) } },
    [healthy],
  ],
  [
    'CloudTrail lists who deleted it',
    { facts: { lambda: missing(), changes: changes(event) } },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        ...data('deleted'),
        advised: [{ action: 'LookupEvents' }],
      }),
    ],
  ],
  [
    'deleted right after an innocent deployment',
    { facts: { lambda: missing(), changes: changes(event), configuration: justDeployed() } },
    [faulty({ remedies: [], ...data('deleted') })],
  ],
  [
    'it ran within the window; CloudTrail does not list the deletion yet',
    { facts: { lambda: missing(), changes: changes(), configuration: justDeployed() } },
    [faulty({ remedies: [], ...data('ran') })],
  ],
  [
    'the deletion of one version is none of the function',
    {
      facts: {
        lambda: missing({ metrics: never }),
        changes: changes({ ...event, details: { qualifier: '1' } }),
      },
    },
    [faulty({ remedies: [], ...data('unseen') })],
  ],
  [
    'a deployment brought a name that never ran, and is at fault itself',
    {
      facts: {
        lambda: missing({ metrics: never }),
        changes: changes(),
        configuration: justDeployed(),
      },
    },
    [healthy],
  ],
  [
    'nothing shows whether it ran',
    {
      facts: { lambda: missing({ metrics: gap() }), changes: gap(), configuration: justDeployed() },
    },
    [faulty({ remedies: [], ...data('unseen') })],
  ],
  [
    'a stage variable names it',
    {
      facts: {
        lambda: missing({ metrics: never }),
        configuration: configuration({
          routes: known([route('GET', '/orders', { uri: lambdaUri('${stageVariables.fn}') })]),
        }),
      },
    },
    [faulty()],
  ],
  [
    'whether the function or the alias is missing could not be read',
    { facts: { lambda: missing({ missing: undefined }) } },
    [unknown],
  ],
  ['nobody calls it', { facts: { lambda: missing({ routes: [] }) } }, [healthy]],
  [
    'it is an authorizer',
    { facts: { lambda: missing({ routes: [], authorizes: [{ httpMethod: 'GET', path: '/a' }] }) } },
    [faulty({ routes: [{ httpMethod: 'GET', path: '/a' }] })],
  ],
];

table(check, cases);
