import { expect, test } from '@jest/globals';
import { windowAfter, windowOf } from '../../../core/facts/window.ts';
import type { Alarm } from '../../../core/model/alarm.ts';

const alarmAt = (at: string): Alarm => ({ name: 'a', arn: 'a', symptom: '5xx', at, reason: '' });
const now = new Date('2026-01-05T09:10:20Z');

test.each([
  ['a moment ago', '2026-01-05T09:09:40.500Z', '2026-01-05T08:54:00.000Z', now.toISOString()],
  ['weeks ago', '2025-11-05T09:09:40Z', '2026-01-05T03:10:00.000Z', now.toISOString()],
  ['1970', '1970-01-01T00:00:00Z', '2026-01-05T03:10:00.000Z', now.toISOString()],
  [
    'ahead of our clock',
    '2026-01-05T09:10:50Z',
    '2026-01-05T08:55:00.000Z',
    '2026-01-05T09:10:50.000Z',
  ],
])('of an alarm that fired %s', (_, at, start, end) => {
  expect(windowOf(alarmAt(at), now)).toEqual({ start, end });
});

test.each([
  ['minutes ago', '2026-01-05T09:05:20Z', '2026-01-05T09:06:00.000Z'],
  ['in this minute', '2026-01-05T09:10:10Z', '2026-01-05T09:10:00.000Z'],
])('after a change that was made %s', (_, at, start) => {
  expect(windowAfter(at, now)).toEqual({ start, end: now.toISOString() });
});
