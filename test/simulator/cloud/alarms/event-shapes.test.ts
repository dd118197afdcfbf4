import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { AlarmEvent } from '../../../../simulator/cloud/alarms/index.ts';
import { evaluateAlarms } from '../../../../simulator/cloud/alarms/index.ts';
import { at, measured, schema, stat } from '../../account/cloudwatch/shop.ts';

/** Every path of keys in a document; places in lists do not count. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`));
}

function emitted(): AlarmEvent[] {
  const bad = [
    [0, 0],
    [1, 1],
    [1, 1],
    [1, 1],
  ];
  const world = measured({ orders: { '5XXError': bad, Count: bad } });
  const put = (AlarmName: string, alarm: object) =>
    world.call('cloudwatch', 'PutMetricAlarm', {
      AlarmName,
      EvaluationPeriods: 3,
      Threshold: 0.01,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      ...alarm,
    });
  const { Metric } = stat('5XXError', '');
  put('orders-5xx', { ...Metric, Statistic: 'Average', Period: 60 });
  put('rate', {
    Metrics: [
      { Id: 'e1', Expression: 'IF(m2 > 1, m1 / m2, 0)', Label: 'rate' },
      { Id: 'm1', MetricStat: stat('5XXError', 'Sum'), ReturnData: false },
      { Id: 'm2', MetricStat: stat('Count', 'SampleCount'), ReturnData: false },
    ],
  });
  put('fleet', {
    Metrics: [
      {
        Id: 'q1',
        Expression: `SELECT AVG("5XXError") FROM ${schema} GROUP BY ApiName, Stage ORDER BY AVG() DESC`,
        Period: 60,
      },
    ],
  });
  world.call('cloudwatch', 'PutCompositeAlarm', { AlarmName: 'health', AlarmRule: 'ALARM(rate)' });
  evaluateAlarms(world.account, at(1));
  return evaluateAlarms(world.account, at(4));
}

test.each([
  ['rest-5xx', 0],
  ['metric-math-5xx-rate', 1],
  ['fleet-alarm-level', 2],
  ['fleet-contributor-rest', 3],
  ['composite', 4],
])('has everything that %s.json has', (name, index) => {
  const url = new URL(`../../../fixtures/events/${name}.json`, import.meta.url);
  const known = pathsOf(JSON.parse(readFileSync(url, 'utf8')));
  expect(pathsOf(emitted()[index])).toEqual(expect.arrayContaining(known));
});
