import check from '../../../../core/checks/lambda/mapping-selection-pattern-mismatch.ts';
import { failure, fn, justDeployed, known, minutes, route, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const mapped = (patterns: Record<string, string | undefined>) =>
  route('GET', '/orders', {
    type: 'AWS',
    integrationResponses: Object.fromEntries(
      Object.entries(patterns).map(([statusCode, selectionPattern]) => [
        statusCode,
        { statusCode, ...(selectionPattern !== undefined && { selectionPattern }) },
      ]),
    ),
  });
const serving = (patterns: Record<string, string | undefined>) => ({
  ...justDeployed(),
  routes: known([mapped(patterns)]),
});
const lambda = (...lines: string[]) => ({
  functions: [fn({ errors: known(lines.map((text) => ({ at: since, text }))) })],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const thrown = '{"errorType":"Error","errorMessage":"Invalid request: sku"}';
const caught = { 200: undefined, 400: 'Invalid request.*', 500: String.raw`(\n|.)+` };
const turned = { 200: undefined, 400: 'Bad request.*', 500: String.raw`(\n|.)+` };
const none = { symptom: '5xx', since: null } as const;
/** A tenth of the requests are answered with 4XX until the onset, and then with `after`. */
const answers = (after: object) =>
  known({
    minutes: minutes(),
    byRoute: [
      {
        route: { httpMethod: 'GET', path: '/orders' },
        minutes: minutes().map((one) => ({
          ...one,
          ...(one.at < since ? { clientErrors: 10 } : after),
        })),
      },
    ],
  });
const logged = failure(['lambda-unhandled-error', 'lambda-init-error'], {
  lines: [
    'Lambda execution failed with status 200 due to customer function error: Invalid request: sku. Lambda request id: 1',
  ],
});

const cases: Case[] = [
  [
    'a proxy integration matches no patterns',
    { facts: { lambda: lambda(thrown) }, signals: none },
    [healthy],
  ],
  [
    'a pattern that matches',
    { facts: { configuration: serving(caught), lambda: lambda(thrown) }, signals: none },
    [healthy],
  ],
  [
    'an error that goes out as a success',
    {
      facts: { configuration: serving({ 200: undefined, 400: 'Bad.*' }), lambda: lambda(thrown) },
      signals: none,
    },
    [faulty({ confidence: 'certain', remedies: [], advised: [{ action: 'GetIntegration' }] })],
  ],
  [
    'requests that went out as a success are none that the alarm counts',
    { facts: { configuration: serving({ 200: undefined }), lambda: lambda(thrown) } },
    [healthy],
  ],
  [
    'no pattern that can be tried here',
    {
      facts: {
        configuration: serving({ 200: undefined, 400: '(?i)bad.*' }),
        lambda: lambda(thrown),
      },
      signals: none,
    },
    [healthy],
  ],
  [
    'what was a 4XX is a 5XX since a deployment',
    {
      facts: {
        configuration: serving(turned),
        metrics: answers({ clientErrors: 0, serverErrors: 10 }),
        lambda: lambda(),
      },
      signals: { failures: [logged] },
    },
    [faulty({ confidence: 'certain', remedies: ['roll-back-deployment'] })],
  ],
  [
    'clients are still answered with 4XX: the errors are others',
    {
      facts: {
        configuration: serving(turned),
        metrics: answers({ clientErrors: 10, serverErrors: 10 }),
        lambda: lambda(),
      },
      signals: { failures: [logged] },
    },
    [healthy],
  ],
];

table(check, cases);
