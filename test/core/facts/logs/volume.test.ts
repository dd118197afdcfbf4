import { expect, test } from '@jest/globals';
import { sizeIn } from '../../../../core/facts/logs/volume.ts';

const minute = (count: number) => new Date(Date.UTC(2026, 0, 5, 9, count)).toISOString();
const window = { start: minute(0), end: minute(10) };
const megabyte = 1_000_000;
const steady = Array.from({ length: 10 }, () => megabyte);
const of = (bytes: (number | null)[] | null, account: (number | null)[] | null = null) =>
  sizeIn(bytes, { from: minute(0), readAt: minute(10), account }, window);

test.each<[string, ReturnType<typeof of>, number]>([
  ['every minute is measured', of(steady), 10],
  ['two minutes have no data point yet', of(steady.with(8, -1).slice(0, 8)), 10],
  ['nothing was written for a while', of([megabyte, null, null, ...steady.slice(3)]), 8],
  [
    'the newest minutes are silent, and others are not',
    of([...steady.slice(0, 8), null, null], steady),
    8,
  ],
])('%s', (_, size, megabytes) => {
  expect(size?.expected).toBe(megabytes * megabyte);
  expect(size?.most).toBeGreaterThan(megabytes * megabyte);
});

test.each([
  ['no data point', Array.from({ length: 10 }, () => null)],
  ['a metric that could not be read', null],
])('of a group with %s nothing is known', (_, volume) => expect(of(volume)).toBeNull());

test('minutes that are not measured yet may hold more than the fullest one', () => {
  const flood = of([...steady.slice(0, 7), 9 * megabyte, null, null]);
  expect(flood?.most).toBeGreaterThan((7 + 9 + 2 * 9) * megabyte);
});

test('a part of the time is a part of the volume', () => {
  const known = { from: minute(0), readAt: minute(10), account: null };
  const expected = (start: number, end: number) =>
    sizeIn(steady, known, { start: minute(start), end: minute(end) })?.expected;
  expect([expected(0, 10), expected(4, 10), expected(9, 10)]).toEqual([
    10 * megabyte,
    6 * megabyte,
    megabyte,
  ]);
});
