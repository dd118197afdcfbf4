import { expect, test } from '@jest/globals';
import { nextOf } from '../../../core/report/next.ts';
import { marksOf } from '../../../core/report/marks.ts';
import { summaryOf } from '../../../core/report/summary.ts';
import { cause, changeOf, diagnosisOf, planOf, reportOf } from '../workflow/samples.ts';

const report = reportOf();
const undone = reportOf({
  incident: {
    ...report.incident,
    outcome: 'escalated',
    timeline: [
      ...report.incident.timeline,
      { at: '2026-11-21T02:20:00.000Z', what: { code: 'incident.undone', args: { kept: 0 } } },
    ],
  },
  attempts: report.attempts.map((attempt) => ({
    ...attempt,
    changes: [changeOf(planOf('inc-1'), { status: 'undone' })],
  })),
});

test('a change that was undone stays in the chart and in the summary', () => {
  expect(marksOf(undone).map(({ label }) => label)).toEqual(['alarm', 'change', 'undone']);
  expect(summaryOf(undone)).toContain('Changed and undone again (approved by kim): ');
});

test('the summary says what was changed, and by whom', () => {
  expect(marksOf(report).map(({ label }) => label)).toEqual(['alarm', 'change', 'recovered']);
  expect(summaryOf(report)).toContain('Changed (approved by kim): ');
});

test('what only hides the cause is not called the cause', () => {
  const hiding = { ...cause, check: 'execution-logging-off', role: 'hides' as const };
  const [attempt] = report.attempts;
  const summary = summaryOf({
    ...report,
    attempts: [
      {
        ...attempt!,
        plan: null,
        diagnosis: diagnosisOf({ verdict: 'cause-hidden', causes: [hiding] }),
      },
    ],
  });
  expect(summary).toContain('The cause is unknown');
  expect(summary).not.toContain('Cause:');
});

test('an incident without a cause ends with a command, and one that recovered with none', () => {
  const [attempt] = undone.attempts;
  const diagnosis = diagnosisOf({ verdict: 'no-cause', causes: [] });
  const open = { ...undone, attempts: [{ ...attempt!, diagnosis, plan: null }] };
  expect(nextOf(open)?.commands).toEqual([
    'aws logs tail API-Gateway-Execution-Logs_a1/prod --since 2026-11-21T02:10:00.000Z --region ap-northeast-1',
  ]);
  expect(nextOf(report)).toBeUndefined();
});
