import check from '../../../../core/checks/lambda/authorizer-lambda-error.ts';
import { failure, fn, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-lambda-error';
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
const failed = (...causes: string[]) => ({ failures: [failure([id, ...causes])] });
const errors = metrics({ errors: 300 });

const cases: Case[] = [
  ['no authorizer', {}, []],
  ['nothing fails', { facts: authorizer() }, [healthy]],
  [
    'it does not exist',
    { facts: authorizer({ configuration: known(null) }), signals: failed() },
    [healthy],
  ],
  [
    'the log names it, and Lambda counted errors',
    { facts: authorizer({ metrics: errors }), signals: failed() },
    [
      faulty({
        confidence: 'certain',
        routes,
        remedies: [],
        evidence: [
          { code: `${id}.function` },
          { code: `${id}.errors` },
          { code: 'symptoms.logged' },
        ],
      }),
    ],
  ],
  [
    'the log allows other causes',
    {
      facts: authorizer({ metrics: errors }),
      signals: failed('authorizer-invalid-response'),
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'its own log says what it threw',
    {
      facts: authorizer({ metrics: errors, errors: line('ERROR Invoke Error {"errorType":"E"}') }),
      signals: failed(),
    },
    [faulty({ evidence: [{}, {}, { code: `${id}.line` }, {}] })],
  ],
  [
    'Lambda counted no error',
    { facts: authorizer(), signals: failed('authorizer-invalid-response') },
    [healthy],
  ],
  [
    'its timeout ended it',
    {
      facts: authorizer({ metrics: metrics({ errors: 300, durationMax: 3000 }) }),
      signals: failed(),
    },
    [healthy],
  ],
  [
    'other requests fail',
    {
      facts: authorizer({ metrics: errors }),
      signals: { failures: [failure(['lambda-unhandled-error'])] },
    },
    [healthy],
  ],
  [
    'no log, and its figures could not be read',
    {
      facts: authorizer({ metrics: gap('cloudwatch:GetMetricData') }),
      signals: { logsRead: false },
    },
    [unknown],
  ],
  [
    'no log, and the methods behind it fail',
    {
      facts: authorizer({ metrics: errors }),
      signals: {
        logsRead: false,
        routes: [
          {
            route: { httpMethod: 'GET', path: '/orders' },
            requests: 500,
            failures: 300,
            excess: 300,
            since: null,
          },
        ],
      },
    },
    [faulty({ confidence: 'likely' })],
  ],
];

table(check, cases);
