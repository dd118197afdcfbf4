import { expect, test } from '@jest/globals';
import { failure, run } from './run.ts';

const decision = { incidentId: 'inc-1', planHash: 'hash', answer: 'approve', by: 'kim' };

test.each([
  ['accepted', { accepted: true }, 'SUCCEEDED', 'Decision recorded'],
  ['refused', failure('DecisionRefused'), 'FAILED', 'Decision refused'],
  ['malformed', failure('InvalidInput'), 'FAILED', 'Decision refused'],
  ['lost', failure('SomeError'), 'FAILED', 'Decision could not be recorded'],
])('a decision that is %s', async (_, answer, status, end) => {
  const outcome = await run('decision', decision, { 'Record decision': [answer] });
  expect(outcome.status).toBe(status);
  expect(outcome.states.at(-1)).toBe(end);
  expect(outcome.inputs['Record decision']).toEqual([decision]);
});
