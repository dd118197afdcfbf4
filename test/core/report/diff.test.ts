import { expect, test } from '@jest/globals';
import { diffOf } from '../../../core/report/diff.ts';

const shown = (before: unknown, after: unknown) =>
  diffOf(before, after).map(({ kind, text }) => `${kind} ${text.trim()}`);

test.each([
  [
    'a changed value',
    { a: 1, b: 2 },
    { b: 2, a: 3 },
    ['same {', 'removed "a": 1,', 'added "a": 3,', 'same "b": 2', 'same }'],
  ],
  ['what came to be', null, ['x'], ['added [', 'added "x"', 'added ]']],
  ['what is gone', 'x', undefined, ['removed "x"']],
  ['nothing', null, undefined, []],
])('%s', (_, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});

test('long states are set side by side without comparing every line', () => {
  const long = Array.from({ length: 500 }, (_, index) => index);
  expect(diffOf(long, long.slice(1)).filter(({ kind }) => kind === 'same')).toEqual([]);
});
