import { expect, test } from '@jest/globals';
import { readsFormat } from '../../../../core/checks/lambda/helpers/payload-format.ts';
import check from '../../../../core/checks/lambda/lambda-payload-format-mismatch.ts';
import { failure, fn, functionArn, known, route, since } from '../support/facts.ts';
import { httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const said = (text: string) =>
  failure(['lambda-unhandled-error', 'lambda-init-error'], {
    lines: [
      `The Lambda function returned the following error: ${text}. Check your Lambda function code and try again.`,
    ],
  });
const lambda = (more: Parameters<typeof fn>[0] = {}) => ({
  lambda: { functions: [fn(more)], accountConcurrency: known({ total: 10, unreserved: 10 }) },
});
const changedAt = (at: string, details: Record<string, string>) => ({
  changes: known({
    events: [
      {
        at,
        source: 'apigateway.amazonaws.com',
        name: 'UpdateIntegration',
        by: null,
        resources: [{ kind: 'api', id: 'a1b2c3' }],
        details: { integrationId: 'i1', ...details },
      },
    ],
    completeFrom: since,
    completeUntil: since,
  }),
});

const cases: Case[] = [
  ['nothing is wrong', { facts: httpFacts() }, [healthy]],
  [
    'a handler of 1.0 gets 2.0, and nothing shows why',
    { facts: httpFacts(), signals: { failures: [said("'httpMethod'")] } },
    [faulty({ subject: functionArn, confidence: 'certain', remedies: [] })],
  ],
  [
    'the format of the integration was changed',
    {
      facts: {
        ...httpFacts(),
        ...changedAt('2026-01-05T10:19:40.000Z', { payloadFormatVersion: '2.0' }),
      },
      signals: { failures: [said("'httpMethod'")] },
    },
    [
      faulty({
        confidence: 'certain',
        remedies: ['restore-payload-format'],
        data: expect.objectContaining({ payloadFormatVersion: '1.0' }) as object,
      }),
    ],
  ],
  [
    'only the log of the function says it',
    {
      facts: {
        ...httpFacts(),
        ...lambda({ errors: known([{ at: since, text: "[ERROR] KeyError: 'httpMethod'" }]) }),
      },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a handler of 2.0 that gets 2.0 misses something else',
    {
      facts: httpFacts(),
      signals: { failures: [said("Cannot read properties of undefined (reading 'http')")] },
    },
    [healthy],
  ],
  [
    'a handler of 2.0 gets 1.0',
    {
      facts: httpFacts({
        routes: known([route('GET', '/orders', { id: 'i1', payloadFormatVersion: '1.0' })]),
      }),
      signals: { failures: [said("Cannot read properties of undefined (reading 'http')")] },
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'an error of its own',
    { facts: httpFacts(), signals: { failures: [said('out of stock')] } },
    [healthy],
  ],
];

table(check, cases);

test.each([
  ["KeyError: 'httpMethod'", '1.0'],
  ["TypeError: Cannot read properties of undefined (reading 'http')", '2.0'],
  ["KeyError: 'rawPath'", '2.0'],
  ["KeyError: 'price'", undefined],
  ['https://example.com/httpMethod', undefined],
])('%s', (text, format) => {
  expect(readsFormat(text)).toBe(format);
});
