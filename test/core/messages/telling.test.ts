import { describe, expect, test } from '@jest/globals';
import { doubtLines, ruledOutLines } from '../../../core/messages/telling/doubts.ts';
import { failureLines, openFailures } from '../../../core/messages/telling/failures.ts';
import { trafficLines } from '../../../core/messages/telling/traffic.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import type { FailureGroup } from '../../../core/model/failure-group.ts';
import { cause, diagnosisOf } from '../workflow/samples.ts';

const group = (more: Partial<FailureGroup> = {}): FailureGroup => ({
  line: 'connect ECONNREFUSED 10.0.0.1:443',
  status: 504,
  count: 40,
  unexplained: 40,
  routes: [{ route: { httpMethod: 'GET', path: '/rates' }, failures: 40 }],
  first: '2026-11-21T02:10:00.000Z',
  last: '2026-11-21T02:14:00.000Z',
  causes: [],
  ...more,
});
const traffic = { requests: 400, serverErrors: 168, clientErrors: 4, latencyP99: 90 };
const denied = group({
  status: 403,
  line: 'Missing Authentication Token',
  count: 30,
  unexplained: 30,
});

test('checks of what hinders people hide no cause', () => {
  const unread = (...checks: string[]) =>
    diagnosisOf({
      notChecked: checks.map((check) => ({
        check,
        gap: { what: 'cloudtrail:LookupEvents', because: 'no' },
      })),
    });
  expect(doubtLines(unread('operator-iam-denied', 'control-plane-throttled'), cause)).toEqual(
    doubtLines(unread(), cause),
  );
  expect(doubtLines(unread('operator-iam-denied', 'waf-block'), cause)).toContainEqual(
    expect.stringContaining('One check could not be made and may hide another cause'),
  );
});

describe('what a diagnosis leaves open', () => {
  test.each<[string, Partial<Diagnosis>, (number | null)[]]>([
    [
      'everything, without a cause',
      { verdict: 'no-cause', causes: [], failureGroups: [group()] },
      [504],
    ],
    [
      'what its causes do not explain',
      { failureGroups: [group({ unexplained: 0 }), group({ status: 502 })] },
      [502],
    ],
    [
      'nothing, where hardly anything is left',
      { failureGroups: [group({ count: 1000, unexplained: 2 })] },
      [],
    ],
    [
      'no errors of the other kind that every API has',
      { failureGroups: [group(), denied], traffic },
      [504],
    ],
    [
      'many errors of the other kind',
      { failureGroups: [denied], traffic: { ...traffic, clientErrors: 90 } },
      [403],
    ],
    ['nothing that is over', { verdict: 'healthy', failureGroups: [group()] }, []],
  ])('%s', (_, more, statuses) => {
    expect(openFailures(diagnosisOf(more)).map(({ status }) => status)).toEqual(statuses);
  });
});

describe('what the log makes of a line', () => {
  const id = 'lambda-init-error';
  test.each<[string, Partial<Diagnosis>, RegExp]>([
    ['nobody looked', { ruledOut: [] }, /Named by the log, not checked: /],
    ['a check found nothing', { ruledOut: [id] }, /but its check found nothing: /],
    [
      'another problem explains it',
      { unrelated: [{ ...cause, check: id }] },
      /Explained by another problem/,
    ],
  ])('%s', (_, more, text) => {
    const [, ...said] = failureLines(group({ causes: [id] }), diagnosisOf(more));
    expect(said).toEqual([expect.stringMatching(text)]);
  });
  test('the cause itself needs no remark', () => {
    expect(failureLines(group({ causes: [cause.check] }), diagnosisOf())).toHaveLength(1);
  });
});

test('doubts: evidence against, other causes, the other half, what was not checked', () => {
  const other = { ...cause, subject: 'arn:other' };
  const guess = { ...cause, check: 'bad-deployment-rollback', role: 'circumstance' as const };
  const diagnosis = diagnosisOf({
    causes: [cause, other, guess],
    traffic: { ...traffic, clientErrors: 240 },
  });
  expect(doubtLines(diagnosis, cause)).toEqual([
    expect.stringMatching(/^Against it: /),
    expect.stringMatching(/^Another cause was found, and requests will keep failing .*arn:other/),
    expect.stringMatching(/^Another cause is possible: /),
    '240 requests ended in 4XX, which this cause does not explain.',
    expect.stringMatching(/^One check could not be made/),
  ]);
  expect(
    doubtLines({ ...diagnosisOf(), notChecked: [] }, { ...cause, evidenceAgainst: [] }),
  ).toEqual([]);
});

test('traffic names both kinds of errors, and nothing where metrics were not read', () => {
  expect(trafficLines(diagnosisOf({ traffic }))).toEqual([
    '400 requests since 02:10 UTC: 168 ended in 5XX (42%), 4 in 4XX (1%). Highest p99 latency: 90 ms.',
  ]);
  expect(trafficLines(diagnosisOf({ traffic: null }))).toEqual([]);
  expect(ruledOutLines(diagnosisOf({ ruledOut: [] }))).toEqual([]);
});
