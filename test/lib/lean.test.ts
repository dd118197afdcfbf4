import { describe, expect, test } from '@jest/globals';
import { namesWrittenOut } from '../../lib/lean.ts';

describe('names of properties are written out', () => {
  test.each([
    ['a constant', 'const _xN = "xmlName";\nvar a = { [_xN]: 1 };', 'var a = { "xmlName": 1 };'],
    ['no constant', 'var a = { [_xN]: 1 };', 'var a = { [_xN]: 1 };'],
    ['computed', 'const _f = f("x");\nvar a = { [_f]: 1 };', 'var a = { [_f]: 1 };'],
    ['no key', 'const _xN = "xmlName";\nvar a = b[_xN] ? 1 : 2;', 'var a = b[_xN] ? 1 : 2;'],
  ])('%s', (_, text, expected) => {
    expect(namesWrittenOut(text).split('\n').at(-1)).toBe(expected);
  });
});
