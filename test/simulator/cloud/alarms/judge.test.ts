import { describe, expect, test } from '@jest/globals';
import { judge, type State, type Terms } from '../../../../simulator/cloud/alarms/judge.ts';

const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
const at = (index: number) => new Date(index * 60_000);

const state = (data: string, terms: Partial<Terms>, current: State = 'OK') =>
  judge(
    data.split(' ').map((sign) => (sign === '-' ? undefined : sign === 'X' ? 1 : 0)),
    at,
    {
      threshold: 0.5,
      operator: 'GreaterThanThreshold',
      evaluated: 3,
      toAlarm: 3,
      missing: 'missing',
      ...terms,
    },
    current,
  ).state;

/** The tables of the user guide; `same`: the state stays as it is. */
const tables: [number, [string, string, string, string, string][]][] = [
  [
    3,
    [
      ['0 - X - X', 'OK', 'OK', 'OK', 'OK'],
      ['0 - - - -', 'OK', 'OK', 'OK', 'OK'],
      ['- - - - -', 'INSUFFICIENT_DATA', 'same', 'ALARM', 'OK'],
      ['0 X X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
      ['- - X - -', 'ALARM', 'same', 'ALARM', 'OK'],
      ['- - - - X', 'OK', 'same', 'ALARM', 'OK'],
      ['- - - X -', 'OK', 'same', 'ALARM', 'OK'],
    ],
  ],
  [
    2,
    [
      ['0 - X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
      ['0 0 X 0 X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
      ['0 - X - -', 'OK', 'OK', 'ALARM', 'OK'],
      ['- - - - 0', 'OK', 'OK', 'ALARM', 'OK'],
      ['- - - X -', 'ALARM', 'same', 'ALARM', 'OK'],
    ],
  ],
];

const rows = tables.flatMap(([toAlarm, lines]) =>
  lines.flatMap(([data, ...states]) =>
    states.map((expected, index) => [toAlarm, data, treatments[index] ?? '', expected] as const),
  ),
);

describe('data and what is made of missing data', () => {
  test.each(rows)('%d of 3, %s, %s: %s', (toAlarm, data, missing, expected) => {
    for (const current of ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const) {
      const result = state(data, { toAlarm, missing }, current);
      expect(result).toBe(expected === 'same' ? current : expected);
    }
  });
});

test.each([
  ['GreaterThanThreshold', false, true],
  ['GreaterThanOrEqualToThreshold', true, true],
  ['LessThanThreshold', false, false],
  ['LessThanOrEqualToThreshold', true, false],
])('%s', (operator, equal, above) => {
  const terms = { operator, threshold: 0, evaluated: 1, toAlarm: 1 };
  expect(state('- - 0', terms)).toBe(equal ? 'ALARM' : 'OK');
  expect(state('- - X', terms)).toBe(above ? 'ALARM' : 'OK');
});

test('a comparison that is not known fails', () => {
  expect(() => state('0', { operator: 'LessThanLowerThreshold' })).toThrow('LessThanLower');
});
