import check from '../../../../core/checks/lambda/authorizer-invalid-response.ts';
import { facts, failure, fn, gap, justPublished, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-invalid-response';
const routes = [{ httpMethod: 'GET', path: '/orders' }];
const metrics = (more: object = {}) =>
  known({
    invocations: 500,
    errors: 0,
    throttles: 0,
    durationMax: 80,
    concurrentMax: 4,
    ...more,
  });
const authorizer = (more: Parameters<typeof fn>[0] = {}) => ({
  lambda: {
    functions: [fn({ routes: [], authorizes: routes, ...more })],
    accountConcurrency: known({ total: 1000, unreserved: 1000 }),
  },
});
const http = { target: { ...facts().target, apiKind: 'HTTP' as const } };
const failed = (causes: string[], more: object = {}) => ({ failures: [failure(causes, more)] });
const open = [id, 'authorizer-lambda-error', 'authorizer-permission-missing'];

const cases: Case[] = [
  ['no authorizer', {}, []],
  ['nothing fails', { facts: authorizer(), signals: { serverErrors: 0 } }, [healthy]],
  [
    'the log says so',
    { facts: authorizer(), signals: failed([id]) },
    [
      faulty({
        confidence: 'certain',
        routes,
        remedies: [],
        evidence: [
          { code: `${id}.function` },
          { code: `${id}.no-errors` },
          { code: 'symptoms.logged' },
        ],
      }),
    ],
  ],
  [
    'a type that several causes share, of a function that answered',
    { facts: authorizer(), signals: failed(open, { authorizerStatus: 200 }) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the same of a function that fails',
    {
      facts: authorizer({ metrics: metrics({ errors: 300 }) }),
      signals: failed(open, { authorizerStatus: 200 }),
    },
    [healthy],
  ],
  [
    'an HTTP API, whose log says no more, right after another version',
    { facts: { ...authorizer({ versions: justPublished }), ...http }, signals: failed(open) },
    [faulty({ confidence: 'likely', remedies: ['roll-back-alias'] })],
  ],
  [
    'the same without another version',
    { facts: { ...authorizer(), ...http }, signals: failed(open) },
    [healthy],
  ],
  [
    'the same of a function that is refused',
    {
      facts: {
        ...authorizer({ versions: justPublished, metrics: metrics({ throttles: 9 }) }),
        ...http,
      },
      signals: failed(open),
    },
    [healthy],
  ],
  ['the same of one that was not asked', { facts: authorizer(), signals: failed(open) }, [healthy]],
  [
    'no log',
    {
      facts: {
        ...authorizer(),
        logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') },
      },
      signals: { logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
