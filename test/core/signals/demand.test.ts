import { expect, test } from '@jest/globals';
import { demandOn } from '../../../core/signals/demand.ts';
import { facts, gap, known, minutes, signals } from '../checks/support/facts.ts';

const orders = { httpMethod: 'GET', path: '/orders' };
const rates = { httpMethod: 'GET', path: '/rates' };
const since = '2026-01-05T10:20:00.000Z';

/** The stage has 60 requests a minute, of which the method has so many before 10:20 and since. */
const measured = (before: number, after: number) =>
  facts({
    metrics: known({
      minutes: minutes({ requests: 60 }).map((minute) => ({ ...minute, requests: 60 })),
      byRoute: [
        {
          route: orders,
          minutes: minutes().map((minute) => ({
            ...minute,
            requests: minute.at < since ? before : after,
          })),
        },
      ],
    }),
  });

test.each([
  ['as usual', 30, 30, 'steady'],
  ['less than usual', 30, 10, 'steady'],
  ['a little more', 30, 44, 'steady'],
  ['three times', 30, 90, 'growth'],
  ['sixty times', 30, 1800, 'flood'],
])('%s', (_, before, after, change) => {
  expect(demandOn(measured(before, after), signals(), [orders])).toMatchObject({
    change,
    exact: true,
    usual: before / 60,
    now: after / 60,
  });
});

test('of a method without detailed metrics only the whole stage is known', () => {
  const demand = demandOn(measured(30, 1800), signals(), [orders, rates]);
  expect(demand).toMatchObject({ change: 'steady', exact: false, usual: 1 });
  expect(demandOn(measured(30, 1800), signals(), 'all')).toMatchObject({ exact: false });
});

test.each([
  ['no metrics', facts({ metrics: gap('cloudwatch:GetMetricData') }), signals()],
  ['no beginning', measured(30, 30), signals({ since: null })],
  [
    'it began before all that was read',
    measured(30, 30),
    signals({ since: '2026-01-05T08:00:00.000Z' }),
  ],
  ['too few requests before', measured(0, 30), signals()],
])('nothing is known: %s', (_, given, seen) => {
  expect(demandOn(given, seen, [orders])).toBeNull();
});
