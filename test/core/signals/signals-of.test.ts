import { describe, expect, test } from '@jest/globals';
import type { AccessEntry, LogLine } from '../../../core/model/facts/logs.ts';
import { signatures } from '../../../core/checks/signatures.ts';
import { failedRequests } from '../../../core/signals/failed-requests.ts';

const one = '11111111-1111-1111-1111-111111111111';
const two = '22222222-2222-2222-2222-222222222222';
const line = (id: string, text: string, second = 0) => ({
  at: `2026-01-01T00:00:0${second}.000Z`,
  text: `(${id}) ${text}`,
});
const entry = (fields: Partial<AccessEntry>): AccessEntry => ({
  at: '2026-01-01T00:00:05.000Z',
  requestId: one,
  httpMethod: 'POST',
  resourcePath: '/orders/{id}',
  status: 500,
  responseType: null,
  message: null,
  integrationStatus: null,
  ...fields,
});

const failuresOf = (lines: LogLine[], entries: AccessEntry[]) =>
  failedRequests(lines, entries, signatures);

describe('failedRequests', () => {
  test('joins the lines of a request with its access entry', () => {
    const failures = failuresOf(
      [
        line(
          one,
          'Execution failed due to configuration error: Malformed Lambda proxy response',
          1,
        ),
        line(one, 'Method completed with status: 502', 2),
      ],
      [
        entry({
          status: 502,
          message: 'Internal server error',
          responseType: 'INTEGRATION_FAILURE',
        }),
      ],
    );
    expect(failures).toEqual([
      {
        requestId: one,
        at: '2026-01-01T00:00:01.000Z',
        route: { httpMethod: 'POST', path: '/orders/{id}' },
        status: 502,
        lines: [
          `(${one}) Execution failed due to configuration error: Malformed Lambda proxy response`,
          'Internal server error',
        ],
        causes: ['lambda-malformed-proxy-response'],
        hop: 'backend',
      },
    ]);
  });

  test('takes route and status from the execution log where there is no access log', () => {
    const [failure] = failuresOf(
      [
        line(one, 'HTTP Method: POST, Resource Path: /verifyReceipt'),
        line(one, 'Execution failed due to a timeout error'),
        line(one, 'Method completed with status: 504'),
      ],
      [],
    );
    expect(failure).toMatchObject({
      route: { httpMethod: 'POST', path: '/verifyReceipt' },
      status: 504,
      causes: ['integration-timeout', 'lambda-vpc-no-egress'],
    });
  });

  test('lines of one request narrow each other', () => {
    const [failure] = failuresOf(
      [
        line(one, 'Lambda invocation failed with status: 403'),
        line(one, 'Execution failed due to configuration error: '),
      ],
      [],
    );
    expect(failure?.causes).toEqual(['lambda-integration-wrong-http-method']);
  });

  test('a failure that nothing explains keeps an empty set, and healthy requests are no failures', () => {
    const failures = failuresOf(
      [
        line(one, 'Method completed with status: 500'),
        line(two, 'HTTP Method: GET, Resource Path: /'),
        line(two, 'Method completed with status: 200'),
      ],
      [],
    );
    expect(failures.map(({ requestId, causes }) => [requestId, causes])).toEqual([[one, []]]);
  });

  test('an access log alone is enough', () => {
    expect(failuresOf([], [entry({ status: 429, responseType: 'QUOTA_EXCEEDED' })])).toMatchObject([
      { status: 429, causes: ['quota-exceeded'] },
    ]);
  });

  test('Lambda throttles behind a 500', () => {
    const [failure] = failuresOf([], [entry({ integrationStatus: 429 })]);
    expect(failure?.causes).toEqual(['lambda-throttled', 'lambda-reserved-concurrency-low']);
    expect(failuresOf([], [entry({ integrationStatus: 429, status: 429 })])).toMatchObject([
      { causes: [] },
    ]);
  });

  test('an answer of Lambda that became a 502 is malformed or an error, whatever the message lacks', () => {
    const unusable = { status: 502, integrationStatus: 200, responseType: 'INTEGRATION_FAILURE' };
    const causesOf = (fields: Partial<AccessEntry>) => failuresOf([], [entry(fields)])[0]?.causes;
    expect(causesOf({ ...unusable, message: 'Internal server error' })).toEqual([
      'lambda-malformed-proxy-response',
      'lambda-unhandled-error',
    ]);
    expect(causesOf({ ...unusable, message: 'Lambda Customer Function Error:boom' })).toEqual([
      'lambda-unhandled-error',
    ]);
    expect(causesOf({ ...unusable, responseType: null })).toEqual([]);
  });

  test('a throttle that no line names may be the account’s', () => {
    expect(failuresOf([line(one, 'Method completed with status: 429')], [])).toMatchObject([
      { causes: ['throttle-account', 'throttle-stage-method', 'throttle-usage-plan'] },
    ]);
    const received = line(one, 'Received response. Status: 429, Integration latency: 90 ms');
    expect(
      failuresOf([received, line(one, 'Method completed with status: 429')], [])[0]?.causes,
    ).not.toContain('throttle-account');
  });

  test('entries without a request id are failures of their own', () => {
    const failures = failuresOf([], [entry({ requestId: null }), entry({ requestId: null })]);
    expect(failures).toHaveLength(2);
  });
});
