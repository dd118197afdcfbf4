import check from '../../../../core/checks/lambda/authorizer-invalid-response.ts';
import { failure, fn, gap, known } from '../support/facts.ts';
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
const line = (text: string) => known([{ at: '2026-01-05T10:25:00.000Z', text }]);
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
