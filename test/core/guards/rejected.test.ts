import { expect, test } from '@jest/globals';
import { afterRejection } from '../../../core/guards/rejected.ts';
import type { Judgement } from '../../../core/guards/judge-plan.ts';

const rejection = {
  incidentId: 'inc-1',
  proposal: 'p',
  grounds: 'same',
  by: 'Alex',
  at: '2026-01-05T03:00:00.000Z',
  reason: 'a release is under way',
};
const soon = '2026-01-05T03:40:00.000Z';
const late = '2026-01-06T03:00:00.000Z';
const judged = (decision: Judgement['decision']): Judgement => ({ decision, reasons: [] });

test.each([
  ['nobody rejected it', 'needs-approval', undefined, 'same', soon, 'needs-approval'],
  [
    'rejected just now, for the same reasons',
    'needs-approval',
    rejection,
    'same',
    soon,
    'advice-only',
  ],
  ['so policy does not run it either', 'automatic', rejection, 'same', soon, 'advice-only'],
  ['it rests on something else now', 'needs-approval', rejection, 'other', soon, 'needs-approval'],
  ['… and still a person decides', 'automatic', rejection, 'other', soon, 'needs-approval'],
  ['a day ago', 'needs-approval', rejection, 'same', late, 'needs-approval'],
  ['a day ago, and policy allows it', 'automatic', rejection, 'same', late, 'needs-approval'],
  ['policy forbids it anyway', 'blocked', rejection, 'same', soon, 'blocked'],
  ['nothing is applied anyway', 'advice-only', rejection, 'other', late, 'advice-only'],
] as const)('%s', (_, decision, earlier, grounds, now, expected) => {
  const asking = { grounds, now, askAgainAfter: 86_400 };
  expect(afterRejection(judged(decision), earlier, asking).decision).toBe(expected);
});

test('says who rejected it, when and why', () => {
  const asking = { grounds: 'other', now: soon, askAgainAfter: 86_400 };
  const { reasons } = afterRejection(judged('needs-approval'), rejection, asking);
  expect(reasons).toMatchObject([
    { args: { by: 'Alex', at: rejection.at, reason: 'a release is under way' } },
  ]);
});
