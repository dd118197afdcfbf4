import { describe, expect, test } from '@jest/globals';
import { alarmRefusal } from '../../../core/model/metrics-insights/limits.ts';
import { parseMetricsQuery } from '../../../core/model/metrics-insights/parse.ts';
import { metricsQuery } from '../../../core/model/metrics-insights/write.ts';

const parts = {
  call: 'SUM',
  metric: '5XXError',
  namespace: 'AWS/ApiGateway',
  dimensions: ['ApiName', 'Stage'],
} as const;

describe('a query', () => {
  test('is read as it was written', () => {
    const where = [{ dimension: 'Stage', value: 'dev', equal: false }];
    expect(parseMetricsQuery(metricsQuery({ ...parts, where, grouped: true }))).toEqual({
      statistic: 'Sum',
      metric: '5XXError',
      namespace: 'AWS/ApiGateway',
      dimensions: ['ApiName', 'Stage'],
      where: [
        { dimension: 'AWS.AccountId', value: 'CURRENT_ACCOUNT_ID()', equal: true },
        { dimension: 'Stage', value: 'dev', equal: false },
      ],
      groupBy: ['ApiName', 'Stage'],
      order: { statistic: 'Sum', descending: true },
      limit: 500,
    });
  });
  test.each(['SELECT', 'SELECT 5XXError FROM x', 'SELECT MEDIAN("a") FROM "b"', 'm1 / m2'])(
    '%s is not one',
    (text) => expect(() => parseMetricsQuery(text)).toThrow(),
  );
});

test.each([
  ['of one series', metricsQuery(parts), 180, null],
  ['of several in order', metricsQuery({ ...parts, grouped: true }), 10_800, null],
  [
    'over more than three hours',
    metricsQuery(parts),
    10_860,
    /180 minutes; the alarm asks for 181/,
  ],
  ['of several in no order', 'SELECT AVG("a") FROM "b" GROUP BY c', 180, /ORDER BY/],
] as const)('an alarm %s', (_, text, seconds, refusal) => {
  const given = alarmRefusal(parseMetricsQuery(text), seconds);
  if (refusal === null) expect(given).toBeNull();
  else expect(given).toMatch(refusal);
});
