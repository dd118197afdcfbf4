import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/alarms-latency.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const alarm = (
  watches: 'fleet' | { api: string; stage?: string }[],
  symptom = 'latency' as const,
) => ({
  alarms: known([{ name: 'alarm', symptom, watches }]),
});

describe('alarms-latency', () => {
  table(rule, [
    ['its own alarm', {}, ['pass']],
    ['an alarm on all its stages', alarm([{ api: 'shop' }]), ['pass']],
    ['an alarm on every API', alarm('fleet'), ['pass']],
    [
      "another stage's alarm",
      alarm([{ api: 'shop', stage: 'test' }]),
      [['none']],
      ['cloudwatch:PutMetricAlarm'],
    ],
    ["another API's alarm", alarm([{ api: 'blog', stage: 'prod' }]), [['none']]],
    [
      'another symptom',
      { alarms: known([{ name: 'a', symptom: 'no-traffic', watches: 'fleet' }]) },
      [['none']],
    ],
    ['could not be read', { alarms: gap('cloudwatch:DescribeAlarms') }, ['unknown']],
  ]);
});
