import type { AuditFacts } from '../../../../core/model/audit-facts.ts';
import type { WatchingAlarm } from '../../../../core/model/audit/watching-alarm.ts';
import type { Symptom } from '../../../../core/model/alarm.ts';
import { gap, known } from './facts.ts';
import type { Case } from './table.ts';

/** What is asked of every rule that wants an alarm on a symptom of `shop/prod`. */
export function alarmCases(symptom: Symptom): Case[] {
  const alarm = (watches: WatchingAlarm['watches'], of = symptom): Pick<AuditFacts, 'alarms'> => ({
    alarms: known([{ name: 'alarm', symptom: of, watches }]),
  });
  return [
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
    ['another symptom', alarm('fleet', 'no-traffic'), [['none']]],
    ['could not be read', { alarms: gap('cloudwatch:DescribeAlarms') }, ['unknown']],
  ];
}
