import { describe, expect, test } from '@jest/globals';
import { filterPattern } from '../../../../simulator/account/logs/filter-pattern.ts';
import { errorOf } from '../stand.ts';

const message = '(7f) Execution failed due to a timeout error, Status: 504';

test.each([
  ['', true],
  ['Execution', true],
  ['execution', false],
  ['Execution timeout', true],
  ['Execution throttled', false],
  ['?throttled ?timeout', true],
  ['?throttled ?quota', false],
  ['"Execution failed due to"', true],
  ['"failed Execution"', false],
  ['Execution -timeout', false],
  ['Execution -throttled', true],
  ['-throttled', true],
  ['throttled ?timeout', false],
  ['%Status: 5\\d\\d%', true],
])('%s: %s', (pattern, expected) => {
  expect(filterPattern(pattern)(message)).toBe(expected);
});

describe('refused', () => {
  test.each([
    ['Status:', 'InvalidParameterException'],
    ['"no end', 'InvalidParameterException'],
    ['{ $.status = 500 }', 'SimulatorLacksPattern'],
  ])('%s', async (pattern, error) => {
    expect(await errorOf(() => filterPattern(pattern))).toBe(error);
  });
});
