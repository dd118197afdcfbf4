import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/alarms-5xx.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const alarm = (watches: 'fleet' | { api: string; stage?: string }[], symptom = '5xx' as const) => ({
  alarms: known([{ name: 'alarm', symptom, watches }]),
});

describe('alarms-5xx', () => {
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
