import { expect, test } from '@jest/globals';
import { groundsOf, proposalOf } from '../../../core/guards/proposal.ts';
import { cause, diagnosisOf, planOf } from '../workflow/samples.ts';

const plan = planOf('inc-1');
const [operation] = plan.operations;

test.each([
  [
    'another incident and hour',
    { ...planOf('inc-2'), createdAt: '2026-12-01T00:00:00.000Z' },
    true,
  ],
  ['other figures', { ...plan, operations: [{ ...operation!, input: { RateLimit: 40 } }] }, true],
  ['another stage', { ...plan, target: { ...plan.target, stage: 'dev' } }, false],
  ['another subject', { ...plan, cause: { ...plan.cause, subject: 'other' } }, false],
  ['a further subject', { ...plan, also: ['other'] }, false],
  ['another remedy', { ...plan, remedy: 'raise-quota' }, false],
  ['other calls', { ...plan, operations: [{ ...operation!, action: 'Other' }] }, false],
])('%s', (_, other, same) => {
  expect(proposalOf(other) === proposalOf(plan)).toBe(same);
});

test.each([
  ['the same causes', [cause], true],
  ['another share of failed requests', [{ ...cause, explains: 1, score: 0.3 }], true],
  ['surer of the cause', [{ ...cause, confidence: 'possible' as const }], false],
  ['one more cause', [cause, { ...cause, check: 'integration-timeout' }], false],
])('rests on %s', (_, causes, same) => {
  const before = groundsOf(plan, diagnosisOf({ causes: [cause] }));
  expect(groundsOf(plan, diagnosisOf({ causes })) === before).toBe(same);
});
