import { expect, test } from '@jest/globals';
import { suspectAmong } from '../../../core/signals/suspect.ts';
import { base, known, minutes, signals } from '../checks/support/facts.ts';

const day = '2026-01-05T10:';
const route = { httpMethod: 'GET', path: '/orders' };
const other = { httpMethod: 'GET', path: '/stock' };
const facts = base({ metrics: known({ minutes: minutes({ serverErrors: 50 }) }) });
const seen = (excess: number, began?: string) => ({
  route,
  requests: 500,
  failures: excess,
  excess,
  since: null,
  ...(began !== undefined && { began: { from: `${day}${began}Z`, to: `${day}${began}Z` } }),
});

/** The symptom begins at 10:20, in half of a hundred requests a minute. */
test.each<[string, string[], Parameters<typeof signals>[0], string | null]>([
  ['right before', ['09:00', '19:50'], {}, '19:50 after 09:00'],
  ['nothing before it', ['19:50'], {}, null],
  ['five minutes before', ['09:00', '15:00'], {}, null],
  [
    'five minutes before, when hardly any would have failed',
    ['09:00', '15:00'],
    { serverErrors: 15 },
    '15:00 after 09:00',
  ],
  ['eleven minutes before', ['01:00', '09:00'], { serverErrors: 1 }, null],
  ['in the first bad minute', ['09:00', '20:40'], {}, '20:40 after 09:00'],
  [
    'after the first failure',
    ['09:00', '20:40'],
    { began: { from: `${day}20:10Z`, to: `${day}20:10Z` } },
    null,
  ],
  ['another came after the beginning', ['09:00', '19:50', '24:00'], {}, '19:50 after 09:00'],
  ['two at about the same time', ['09:00', '19:30', '20:30'], {}, '20:30 after 09:00'],
  ['no symptom', ['09:00', '19:50'], { since: null }, null],
  [
    'its own method began later',
    ['09:00', '24:50'],
    { routes: [seen(250, '25:00')] },
    '24:50 after 09:00',
  ],
  [
    'its own method did not begin to fail',
    ['09:00', '24:50'],
    { routes: [seen(0, '25:00')] },
    null,
  ],
])('%s', (_name, times, more, expected) => {
  const changes = times.map((time) => ({ time, at: `${day}${time}.000Z` }));
  const found = suspectAmong(changes, facts, signals(more), [route, other]);
  expect(found && `${found.change.time} after ${found.previous.time}`).toBe(expected);
});

test('failures between a change and the symptom do not clear it', () => {
  const flapping = minutes({ serverErrors: 50 }).map((minute, at) =>
    at === 16 ? { ...minute, serverErrors: 40 } : minute,
  );
  const changes = ['09:00', '15:00'].map((time) => ({ at: `${day}${time}.000Z` }));
  const metrics = known({ minutes: flapping });
  expect(suspectAmong(changes, base({ metrics }), signals())?.change).toBe(changes[1]);
});
