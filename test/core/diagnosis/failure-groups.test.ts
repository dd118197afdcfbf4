import { describe, expect, test } from '@jest/globals';
import { failureGroups } from '../../../core/diagnosis/failure-groups.ts';
import { ruledOut } from '../../../core/diagnosis/ruled-out.ts';
import { trafficOf } from '../../../core/diagnosis/traffic.ts';
import type { Finding } from '../../../core/model/finding.ts';
import { sameText } from '../../../core/signals/same-text.ts';
import { facts, failure, gap, known, minutes, signals } from '../checks/support/facts.ts';

describe('lines that say the same', () => {
  test.each([
    [
      'numbers and ids',
      'Took 31 ms (9f1c7a52-0000-4000-8000-000000000001)',
      'Took 7 ms (9f1c7a52-0000-4000-8000-0000000000ff)',
      true,
    ],
    [
      'addresses and times',
      '2026-01-05T09:06:01Z connect 10.0.3.7:5432',
      '2026-01-05T09:07:02Z connect 10.0.4.1:5432',
      true,
    ],
    ['long ids', 'request Ab3dEf6hIj9kLm2n failed', 'request Zz3dEf6hIj9kLm2n failed', true],
    [
      'other words',
      'Malformed Lambda proxy response',
      'Invalid permissions on Lambda function',
      false,
    ],
    [
      'other long words',
      'ConfigurationErrorExceptionOne',
      'AuthorizationFailureExceptionTwo',
      false,
    ],
  ])('%s', (_, one, other, same) => {
    expect(sameText(one) === sameText(other)).toBe(same);
  });
});

const refused = (ip: number, more = {}) =>
  failure([], { status: 504, lines: [`connect ECONNREFUSED 10.0.0.${ip}:443`], ...more });

describe('groups of failed requests', () => {
  test('one a text, with routes, times and what no cause explains', () => {
    const failures = [
      refused(1, { at: '2026-01-05T09:07:00.000Z', route: { httpMethod: 'GET', path: '/b' } }),
      refused(2, { at: '2026-01-05T09:08:00.000Z', route: { httpMethod: 'GET', path: '/a' } }),
      refused(3, {
        at: '2026-01-05T09:09:00.000Z',
        route: { httpMethod: 'GET', path: '/a' },
        status: null,
      }),
    ];
    const [group, ...more] = failureGroups(
      signals({ failures, since: null }),
      new Set(failures.slice(0, 1)),
    );
    expect(more).toEqual([]);
    expect(group).toMatchObject({
      status: 504,
      count: 3,
      unexplained: 2,
      routes: [{ failures: 2 }, { failures: 1 }],
      first: '2026-01-05T09:07:00.000Z',
      last: '2026-01-05T09:09:00.000Z',
    });
  });
  test('what failed before the symptom is of another fault', () => {
    const old = refused(1, { at: '2026-01-05T08:00:00.000Z' });
    const since = '2026-01-05T09:00:00.000Z';
    expect(failureGroups(signals({ failures: [old], since }), new Set())).toEqual([]);
  });
  test('the kind of the alarm comes first, however rare', () => {
    const denied = () => failure([], { status: 403, lines: ['Missing Authentication Token'] });
    const groups = failureGroups(
      signals({ since: null, failures: [denied(), denied(), refused(1)] }),
      new Set(),
    );
    expect(groups.map(({ status }) => status)).toEqual([504, 403]);
  });
  test('no line, no text', () => {
    const [group] = failureGroups(
      signals({ since: null, failures: [failure([], { status: 500, lines: [] })] }),
      new Set(),
    );
    expect(group).toMatchObject({ line: null, status: 500 });
  });
  test('a document keeps neither secrets nor everything', () => {
    const words = 'one two three four five six seven eight nine ten'.split(' ');
    const failures = words.map((word) =>
      failure([], { status: 500, lines: [`${word} x-api-key: s3cr3t-key ${'long '.repeat(200)}`] }),
    );
    const groups = failureGroups(signals({ since: null, failures }), new Set());
    expect(groups).toHaveLength(8);
    expect(JSON.stringify(groups)).not.toContain('s3cr3t');
    for (const { line } of groups) expect(line?.length).toBeLessThanOrEqual(300);
  });
});

test('both kinds of errors and the slowest minute are counted, and what was not read is no 0', () => {
  const counted = signals({ since: null, requests: 100, serverErrors: 3, clientErrors: 60 });
  const [minute] = minutes({});
  const slow = { ...minute!, latencyP99: 1234.4 };
  expect(trafficOf(facts({ metrics: known({ minutes: [minute!, slow] }) }), counted)).toEqual({
    requests: 100,
    serverErrors: 3,
    clientErrors: 60,
    latencyP99: 1234,
  });
  expect(trafficOf(facts({ metrics: gap() }), counted)).toBeNull();
});

test('ruled out is what looked at everything and found nothing', () => {
  const about = {
    domain: 'lambda' as const,
    symptoms: ['5xx' as const],
    role: 'breaks' as const,
    hop: 'backend' as const,
    accountsFor: [],
    looksLike: [],
  };
  const healthy = (check: string, more: Partial<typeof about> = {}): Finding => ({
    ...about,
    ...more,
    check,
    verdict: 'healthy',
  });
  const unread: Finding = {
    ...about,
    check: 'partly-read',
    verdict: 'unknown',
    gap: { what: 'lambda:GetPolicy', because: 'denied' },
  };
  const findings = [healthy('fine'), healthy('fine'), healthy('partly-read'), unread];
  expect(ruledOut(findings, '5xx')).toEqual(['fine']);
  expect(ruledOut(findings, '4xx')).toEqual([]);
});
