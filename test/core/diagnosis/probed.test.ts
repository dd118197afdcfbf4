import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Failure } from '../../../core/model/signals.ts';
import { faultyFinding } from '../../support/faulty-finding.ts';
import { facts, failure, gap, known, signals } from '../checks/support/facts.ts';

const cause = 'lambda-malformed-proxy-response';
const probe: Failure = { ...failure([cause], { status: 502 }), probe: true };
const found = faultyFinding(cause, { confidence: 'certain' });
const silent = failure([], { requestId: 'request-2', lines: [] });

const diagnosed = (failures: Failure[], findings = [found], more: Partial<Facts> = {}) =>
  diagnose({
    base: { ...facts(), ...more },
    signals: signals({ failures, probe, logsRead: failures.length > 0 }),
    findings,
    failedBranches: [],
  });

describe('what only a test of a method shows', () => {
  test('is likely at most, and no request of a client', () => {
    const { causes, routesHit, failureGroups, verdict } = diagnosed([]);
    expect(verdict).toBe('cause-found');
    expect(causes).toMatchObject([
      { check: cause, confidence: 'likely', probed: true, explains: 0 },
    ]);
    expect(causes[0]?.evidenceAgainst.map(({ code }) => code)).toEqual(['probe.only-probed']);
    expect({ routesHit, failureGroups }).toEqual({ routesHit: [], failureGroups: [] });
  });

  test('explains the requests of its method of which no line says why', () => {
    const { causes } = diagnosed([silent]);
    expect(causes).toMatchObject([{ check: cause, confidence: 'likely', explains: 1 }]);
  });

  test('is certain where a line of a request names it as well', () => {
    const [first] = diagnosed([failure([cause], { requestId: 'request-3' })]).causes;
    expect(first).toMatchObject({ confidence: 'certain' });
    expect(first).not.toHaveProperty('probed');
  });

  test('does not explain what fails on other methods', () => {
    const elsewhere = failure(['integration-timeout'], {
      requestId: 'request-4',
      route: { httpMethod: 'GET', path: '/rates' },
    });
    const other = faultyFinding('integration-timeout', {
      routes: [{ httpMethod: 'GET', path: '/rates' }],
    });
    const [first] = diagnosed([elsewhere, elsewhere, elsewhere], [found, other]).causes;
    expect(first?.check).toBe('integration-timeout');
  });
});

test.each<[string, Partial<Facts>, string | undefined]>([
  ['none was made', {}, undefined],
  ['it was refused', { probe: gap('apigateway:TestInvokeMethod') }, 'probe.not-made'],
  [
    'it went well',
    {
      probe: known({
        route: { httpMethod: 'GET', path: '/orders' },
        path: '/orders',
        at: '2026-01-05T10:29:00.000Z',
        status: 200,
        latency: 5,
        lines: [],
      }),
    },
    'probe.well',
  ],
])('what people are told of a test: %s', (_, more, code) => {
  expect(diagnosed([silent], [found], more).probe?.code).toBe(code);
});
