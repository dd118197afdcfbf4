import check from '../../../../core/checks/lambda/authorizer-timeout.ts';
import { failure, fn, gap, known } from '../support/facts.ts';
import { socketFacts } from '../support/socket-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-timeout';
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
const failed = { failures: [failure(['authorizer-lambda-error'])] };
const reached = metrics({ errors: 300, durationMax: 3000 });

const connect = [{ httpMethod: 'ANY', path: '$connect' }];

const cases: Case[] = [
  ['no authorizer', {}, []],
  [
    'of the connections of a WebSocket API',
    {
      facts: { ...socketFacts(), ...authorizer({ authorizes: connect, metrics: reached }) },
      signals: { failures: [failure(['authorizer-lambda-error'], { route: connect[0]! })] },
    },
    [faulty({ confidence: 'certain', routes: connect })],
  ],
  ['it is quick', { facts: authorizer(), signals: failed }, [healthy]],
  [
    'runs last until its timeout',
    { facts: authorizer({ metrics: reached }), signals: failed },
    [
      faulty({
        confidence: 'certain',
        routes,
        remedies: [],
        evidence: [{ code: `${id}.reached`, args: { timeout: 3 } }, { code: 'symptoms.logged' }],
        advised: [
          { action: 'UpdateFunctionConfiguration', input: { Timeout: 6, MemorySize: 256 } },
        ],
      }),
    ],
  ],
  [
    'its own log says so',
    {
      facts: authorizer({
        errors: line(
          '2026-01-05T10:25:00.000Z 8f1c2d3e-4b5a-4678-9abc-def012345678 Task timed out after 3.00 seconds',
        ),
      }),
      signals: failed,
    },
    // Lambda counted no error: the line is of another time.
    [faulty({ confidence: 'likely', evidence: [{}, { code: `${id}.line` }, {}] })],
  ],
  [
    'it threw as well',
    {
      facts: authorizer({ metrics: reached, errors: line('ERROR TypeError') }),
      signals: failed,
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'other requests fail',
    {
      facts: authorizer({ metrics: reached }),
      signals: { failures: [failure(['lambda-unhandled-error'])] },
    },
    [healthy],
  ],
  [
    'its settings could not be read',
    { facts: authorizer({ configuration: gap() }), signals: failed },
    [unknown],
  ],
];

table(check, cases);
