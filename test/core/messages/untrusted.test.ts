import { describe, expect, test } from '@jest/globals';
import { evidenceSchema } from '../../../core/model/evidence.ts';
import { render } from '../../../core/messages/render.ts';
import { renderRule } from '../../../core/messages/rules.ts';
import { jsonText } from '../../../core/messages/json-text.ts';
import { oneLine, paintedLines, visibleLines } from '../../../core/messages/untrusted.ts';
import { attack, harm } from '../../support/attack.ts';

describe('a text from outside is one line of what is seen', () => {
  test.each([
    ['plain', 'Grüße, 東京 🎉', 'Grüße, 東京 🎉'],
    ['a clear screen', 'a\u001B[2Jb', String.raw`a\u{1b}[2Jb`],
    ['a C1 control', 'a\u009B2Jb', String.raw`a\u{9b}2Jb`],
    ['DEL and NUL', 'a\u007F\u0000', String.raw`a\u{7f}\u{0}`],
    ['line breaks', 'a\r\nb\u2028c\u0085d', String.raw`a\r\nb\u{2028}c\u{85}d`],
    ['a tab', 'a\tb', 'a b'],
    ['white space around it', ' a b \n', 'a b'],
    [
      'bidi controls',
      'a\u202Eb\u2066c\u200Fd\u061Ce',
      String.raw`a\u{202e}b\u{2066}c\u{200f}d\u{61c}e`,
    ],
    [
      'nothing to see',
      'a\u200Bb\u00ADc\uFEFFd\u{E0041}',
      String.raw`a\u{200b}b\u{ad}c\u{feff}d\u{e0041}`,
    ],
    ['half a pair', 'a\uD83Db', String.raw`a\u{d83d}b`],
  ])('%s', (_, text, expected) => {
    expect(oneLine(text)).toBe(expected);
    expect(oneLine(oneLine(text))).toBe(expected);
  });

  test('is cut, and never within a pair', () => {
    expect(oneLine('x'.repeat(3000))).toBe(`${'x'.repeat(2000)}…`);
    expect(oneLine(`${'x'.repeat(1999)}🎉🎉`)).toBe(`${'x'.repeat(1999)}…`);
  });
});

test('texts of several lines keep their lines', () => {
  expect(visibleLines('a\u001B\nb\r\n')).toBe('a\\u{1b}\nb\\r\n');
});

test('JSON means the same and does no harm', () => {
  const value = { [attack]: [attack, '\u{E0041}\uD83D'] };
  for (const indent of [undefined, 2]) {
    const text = jsonText(value, indent);
    expect(text).not.toMatch(harm);
    expect(JSON.parse(text)).toEqual(value);
  }
});

test.each([
  ['render', render, 'incident.opened', { incident: attack }],
  ['render, without a text', render, 'no.such-code', { text: attack }],
  ['render, without a code', render, attack, {}],
  ['renderRule', renderRule, 'access-log-enabled.no-such', { text: attack }],
] as const)('%s inserts arguments so', (_, by, code, args) => {
  const text = by(evidenceSchema.parse({ code, args }));
  expect(text).not.toMatch(harm);
  expect(text).not.toContain('\n');
});

test('what goes to a terminal keeps colours and loses every other control', () => {
  expect(paintedLines('\u001B[31mred\u001B[0m\u001B[2J\u001B]0;x\u0007\r\u202E\nnext')).toBe(
    String.raw`${'\u001B[31m'}red${'\u001B[0m'}\u{1b}[2J\u{1b}]0;x\u{7}\r\u{202e}${'\n'}next`,
  );
});
