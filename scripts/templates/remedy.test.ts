import { expect, test } from '@jest/globals';
import { cause, facts } from '../../test/core/remedies/facts.ts';
import remedy from './remedy.ts';

test('plans the change and its undo', () => {
  const proposal = remedy.plan(cause({ remedies: [remedy.id] }), facts());
  expect(proposal?.operations.map(({ action, undo }) => [action, undo.length])).toEqual([
    ['UpdateStage', 1],
  ]);
});
