import { expect, test } from '@jest/globals';
import { limitReached } from '../../../../core/checks/throttling/helpers/limit-reached.ts';
import { limitRisk } from '../../../../core/remedies/limit-risk.ts';
import type { Cause } from '../../../../core/model/cause.ts';
import { facts, gap, known, minutes, signals } from '../support/facts.ts';

const orders = { httpMethod: 'GET', path: '/orders' };
const raise = 'raise-usage-plan-throttle';

/** From half a request per second to so many requests per minute at 10:20. */
const grown = (after: number) =>
  facts({
    metrics: known({
      minutes: minutes(),
      byRoute: [
        {
          route: orders,
          minutes: minutes().map((minute) => ({
            ...minute,
            requests: minute.at < '2026-01-05T10:20:00.000Z' ? 30 : after,
          })),
        },
      ],
    }),
  });
const unmeasured = facts({ metrics: gap('cloudwatch:GetMetricData') });

test.each([
  [
    'as usual, so the limit was lowered: a person is asked',
    grown(30),
    undefined,
    'steady',
    [raise],
    'high',
  ],
  [
    'a limit of a client, below the usual: a person is asked',
    grown(90),
    { rate: 0.2, agreed: true },
    'lowered',
    [raise],
    'high',
  ],
  [
    'a limit of the stage, below the usual: a person is asked',
    grown(90),
    { rate: 0.2, agreed: false },
    'lowered',
    [raise],
    'high',
  ],
  [
    'growth beyond a limit of the stage',
    grown(90),
    { rate: 1, agreed: false },
    'growth',
    [raise],
    undefined,
  ],
  ['growth beyond a limit that is no contract', grown(90), undefined, 'growth', [raise], undefined],
  [
    'a client outgrew what was agreed',
    grown(90),
    { rate: 1, agreed: true },
    'contract',
    [],
    'high',
  ],
  ['a flood', grown(900), undefined, 'flood', [], 'high'],
  ['a flood of one client', grown(900), { rate: 1, agreed: true }, 'flood', [], 'high'],
  [
    'nothing is known of demand: a person is asked',
    unmeasured,
    { rate: 1, agreed: true },
    'unknown',
    [raise],
    'high',
  ],
] as const)('%s', (_, given, limit, demand, remedies, risk) => {
  const reached = limitReached(given, signals(), [orders], raise, limit);
  expect(reached).toMatchObject({ remedies, data: { demand } });
  expect(reached.evidence.map(({ code }) => code)).toEqual([`demand.${demand}`]);
  expect(limitRisk({ data: reached.data } as unknown as Cause).risk).toBe(risk);
});

test('a client that was refused in every minute that was read is above what was agreed', () => {
  const always = facts({
    metrics: known({ minutes: minutes().filter(({ at }) => at >= '2026-01-05T10:20:00.000Z') }),
  });
  const reached = limitReached(always, signals(), [orders], raise, { rate: 1, agreed: true });
  expect(reached).toMatchObject({ remedies: [], data: { demand: 'contract' } });
  expect(reached.evidence.map(({ code }) => code)).toEqual(['demand.always']);
  const stage = limitReached(always, signals(), [orders], raise, { rate: 1, agreed: false });
  expect(stage).toMatchObject({ remedies: [raise], data: { demand: 'unknown' } });
});
