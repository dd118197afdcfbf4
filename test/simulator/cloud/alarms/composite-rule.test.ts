import { expect, test } from '@jest/globals';
import { parseRule } from '../../../../simulator/cloud/alarms/composite-rule.ts';

const states: Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'> = {
  a: 'ALARM',
  'b c': 'OK',
  d: 'INSUFFICIENT_DATA',
};

test.each([
  ['ALARM(a)', true],
  ['ALARM("b c")', false],
  ["OK('b c') AND ALARM(a)", true],
  ['NOT ALARM(a) OR INSUFFICIENT_DATA(d)', true],
  ['NOT (ALARM(a) OR OK(d))', false],
  ['FALSE OR ALARM(a) AND OK(a)', false],
  ['TRUE', true],
  ['ALARM(arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:a)', true],
  ['ALARM(unknown)', false],
])('%s is %s', (text, expected) => {
  expect(parseRule(text).holds((alarm) => states[alarm])).toBe(expected);
});

test.each(['', 'ALARM', 'ALARM(a) OK(b)', 'ALARM(a) AND', '(ALARM(a)', 'ALARM(a) XOR OK(b)'])(
  '"%s" is no rule',
  (text) => {
    expect(() => parseRule(text)).toThrow('cannot read');
  },
);
