import check from '../../../../core/checks/lambda/mapping-selection-pattern-mismatch.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import {
  failure,
  fn,
  justDeployed,
  justPublished,
  known,
  minutes,
  route,
  since,
} from '../support/facts.ts';
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
const functions = (more: Partial<LambdaFunction>) => ({
  functions: [fn(more)],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
/** Its log has the words of before the symptom. */
const wordsBefore = (more: Partial<LambdaFunction>) =>
  functions({ errors: known([{ at: '2026-01-05T10:10:00.000Z', text: thrown }]), ...more });
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

const reworded = {
  ...logged,
  status: 500,
  lines: logged.lines.map((line) => line.replace('Invalid request: sku', '[sku] is not valid')),
};

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
    'what was a 4XX is a 5XX since the function words its errors otherwise: no deployment is to blame',
    {
      facts: {
        configuration: serving(caught),
        metrics: answers({ clientErrors: 0, serverErrors: 10 }),
        lambda: wordsBefore({}),
      },
      signals: { failures: [reworded] },
    },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        evidence: [{ code: `${check.id}.turned` }, { code: `${check.id}.words` }],
      }),
    ],
  ],
  [
    'and the same, where another version came right before',
    {
      facts: {
        configuration: serving(caught),
        metrics: answers({ clientErrors: 0, serverErrors: 10 }),
        lambda: wordsBefore({ versions: justPublished }),
      },
      signals: { failures: [reworded] },
    },
    [faulty({ remedies: ['roll-back-alias'], data: { functionName: 'orders' } })],
  ],
  [
    'a deployment and another version came right before, and nothing tells the two apart',
    {
      facts: {
        configuration: serving(turned),
        metrics: answers({ clientErrors: 0, serverErrors: 10 }),
        lambda: functions({ versions: justPublished }),
      },
      signals: { failures: [logged] },
    },
    [faulty({ confidence: 'certain', remedies: [] })],
  ],
  [
    'another version came right before, but the words are those of before',
    {
      facts: {
        configuration: serving(turned),
        metrics: answers({ clientErrors: 0, serverErrors: 10 }),
        lambda: wordsBefore({ versions: justPublished }),
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
