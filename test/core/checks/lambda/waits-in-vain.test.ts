import { expect, test } from '@jest/globals';
import { waitsInVain } from '../../../../core/checks/lambda/helpers/time-needed.ts';
import { facts, gap, known, minutes, signals } from '../support/facts.ts';

const orders = { httpMethod: 'GET', path: '/orders' };

/** The method took so many milliseconds until 10:20; since then, so many of 100 requests fail. */
const given = (usual: number | null, failing: number) =>
  [
    facts({
      metrics: known({
        minutes: minutes(),
        byRoute: [
          { route: orders, minutes: minutes().map((one) => ({ ...one, latencyP99: usual })) },
        ],
      }),
    }),
    signals({
      routes: [{ route: orders, requests: 100, failures: failing, excess: failing, since: null }],
    }),
  ] as const;
const unread = [facts({ metrics: gap('cloudwatch:GetMetricData') }), signals()] as const;

test.each([
  ['all fail that were quick before', given(60, 100), true],
  ['some fail', given(60, 40), false],
  ['all fail that always needed most of the time', given(4000, 100), false],
  ['how long they took before is not known', given(null, 100), false],
  ['nothing is known', unread, false],
] as const)('%s', (_, [read, seen], expected) => {
  expect(waitsInVain(read, seen, [orders], 5000)).toBe(expected);
});
