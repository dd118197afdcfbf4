import { expect, test } from '@jest/globals';
import { parseWorkflow } from '../../lib/workflow-definition.ts';

/** A definition of one state with the given lines. */
const withState = (...lines: readonly string[]): string =>
  ['StartAt: A', 'States:', '  A:', ...lines.map((line) => `    ${line}`)].join('\n');

test.each([
  ['an alias', ['Type: &kind Pass', 'Comment: *kind'], { Type: 'Pass', Comment: 'Pass' }],
  [
    'a merge key',
    ['<<: &end { Type: Pass, End: true }', 'Result: { <<: *end, Seconds: 1 }'],
    { Type: 'Pass', End: true, Result: { Type: 'Pass', End: true, Seconds: 1 } },
  ],
  [
    'a merge key inside another',
    ['<<: &outer { <<: &inner { Type: Pass }, End: true }', 'Result: *outer'],
    { Type: 'Pass', End: true, Result: { Type: 'Pass', End: true } },
  ],
  [
    'a key beside a merge key wins',
    ['Seconds: 300', '<<: { Type: Wait, Seconds: 90 }'],
    { Type: 'Wait', Seconds: 300 },
  ],
  [
    'words that older YAML takes for booleans stay words',
    ['Type: Pass', 'Result: [on, no, y]'],
    { Type: 'Pass', Result: ['on', 'no', 'y'] },
  ],
  ['a placeholder', ['Type: Task', 'Resource: ${Verify}'], { Type: 'Task', Resource: '${Verify}' }],
])('%s', (_, lines, state) => {
  expect(parseWorkflow(withState(...lines)).States['A']).toEqual(state);
});

test('what an alias repeats is not shared', () => {
  const { A } = parseWorkflow(withState('Retry: &retry [1]', 'Catch: *retry')).States as {
    A: { Retry: number[]; Catch: number[] };
  };
  expect(A.Retry).toEqual(A.Catch);
  expect(A.Retry).not.toBe(A.Catch);
});

test.each([
  ['a duplicate key', withState('Type: Pass', 'Type: Wait'), /unique/],
  ['a duplicate state', `${withState('Type: Pass')}\n  A:\n    Type: Pass`, /unique/],
  ['an alias without an anchor', withState('Retry: *retry'), /unresolved alias/i],
  ['a merge key without an anchor', withState('<<: *step'), /merge/i],
  ['an alias inside its own anchor', withState('<<: &step', '  <<: *step'), /alias/],
  ['a merge key on what is not a map', withState('<<: Pass'), /merge/i],
  ['an unknown tag', withState('Type: !kind Pass'), /unresolved tag/i],
  ['a key that is not text', withState('? [Type]', ': Pass'), /strings/],
  ['a second document', `${withState('Type: Pass')}\n---\nStartAt: B`, /multiple documents/],
  ['a line that is not indented as the others', withState('Type: Pass', ' End: true'), /./],
  ['an empty file', '', /./],
  ['what is not a state machine', 'StartAt: A', /States/],
])('refuses %s', (_, text, reason) => {
  expect(() => parseWorkflow(text)).toThrow(reason);
});
