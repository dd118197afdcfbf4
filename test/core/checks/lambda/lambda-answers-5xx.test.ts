import check from '../../../../core/checks/lambda/lambda-answers-5xx.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import type { AccessEntry } from '../../../../core/model/facts/logs.ts';
import { configuration, failure, fn, gap, justPublished, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const passedOn: AccessEntry = {
  at: '2026-01-05T10:25:00.000Z',
  requestId: 'request-1',
  httpMethod: 'GET',
  resourcePath: '/orders',
  status: 500,
  responseType: null,
  message: null,
  integrationStatus: 200,
};
const seen = (entry: Partial<AccessEntry> = {}, orders: LambdaFunction = fn(), more = {}) => ({
  facts: {
    logs: { execution: known([]), access: known([{ ...passedOn, ...entry }]) },
    lambda: { functions: [orders], accountConcurrency: known({ total: 1000, unreserved: 1000 }) },
    ...more,
  },
  signals: {
    failures: [failure([], { lines: [], status: entry.status ?? passedOn.status })],
  },
});
const withErrors = (errors: number) =>
  fn({
    metrics: known({ invocations: 500, errors, throttles: 0, durationMax: 80, concurrentMax: 4 }),
  });
const mapped = route('GET', '/orders');
const failing = [
  {
    route: { httpMethod: 'GET', path: '/orders' },
    requests: 100,
    failures: 50,
    excess: 50,
    since: null,
  },
];
const noAccessLog = { logs: { execution: known([]), access: gap('logs:StartQuery') } };

const cases: Case[] = [
  ['nothing is wrong', {}, [healthy]],
  ['the function answers 500', seen(), [faulty({ confidence: 'certain', remedies: [] })]],
  [
    'right after a new version',
    seen({}, fn({ versions: justPublished })),
    [faulty({ remedies: ['roll-back-alias'], data: { previousVersion: '1' } })],
  ],
  [
    'a format that has the status of the function alone',
    seen({ integrationStatus: 502, status: 502 }),
    [faulty({ confidence: 'certain' })],
  ],
  [
    'figures that could not be read',
    seen({}, fn({ metrics: gap() })),
    [faulty({ confidence: 'likely' })],
  ],
  ['Lambda counted the errors', seen({}, withErrors(1)), [healthy]],
  ['a 502 that API Gateway may have made of a response', seen({ status: 502 }), [healthy]],
  ['an answer of API Gateway', seen({ responseType: 'API_CONFIGURATION_ERROR' }), [healthy]],
  ['a reason of API Gateway', seen({ message: 'Internal server error' }), [healthy]],
  ['Lambda refused', seen({ integrationStatus: 403 }), [healthy]],
  [
    'a log line that names another cause',
    { ...seen(), signals: { failures: [failure(['mapping-response-transform-failed'])] } },
    [healthy],
  ],
  [
    'a method that maps what the function answers',
    seen({}, fn(), {
      configuration: configuration({
        routes: known([
          { ...mapped, integration: mapped.integration && { ...mapped.integration, type: 'AWS' } },
        ]),
      }),
    }),
    [healthy],
  ],
  [
    'no access log, and the method fails',
    { facts: noAccessLog, signals: { routes: failing } },
    [unknown],
  ],
  ['no access log, and the method does not fail', { facts: noAccessLog }, [healthy]],
];

table(check, cases);
