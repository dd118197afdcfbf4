import { expect, test } from '@jest/globals';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { closeIncident } from '../../../core/workflow/close-incident.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { type Evidence, evidence } from '../../../core/model/evidence.ts';
import { type Verification, verificationSchema } from '../../../core/model/verification.ts';
import { diagnosisOf, verification } from './samples.ts';
import { alarm, stand, target } from './stand.ts';

const joined = { ...alarm, name: 'orders-4xx', arn: `${alarm.arn}-4xx`, symptom: '4xx' as const };

interface Case {
  /** The state of each alarm; absent: the alarm does not exist. */
  readonly alarms?: Readonly<Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'>>;
  /** What was seen of the change of each attempt; null: it made none. */
  readonly looks?: readonly (Partial<Verification> | null)[];
  readonly verdict?: 'healthy' | 'over';
}

async function close({ alarms = {}, looks = [{}], verdict }: Case) {
  const { environment, call } = stand();
  const store = documents(environment);
  await putAll(environment, {
    record: record(environment).opening({ id: 'inc-1', target, alarm }),
  });
  await record(environment).join('inc-1', joined);
  for (const [AlarmName, StateValue] of Object.entries(alarms)) {
    call('cloudwatch', 'PutMetricAlarm', {
      AlarmName,
      Namespace: 'AWS/ApiGateway',
      MetricName: '5XXError',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    call('cloudwatch', 'SetAlarmState', { AlarmName, StateValue, StateReason: 'test' });
  }
  await Promise.all(
    looks.map(async (look, index) => {
      const diagnosis = diagnosisOf(verdict && { verdict, causes: [] });
      await store.put(documentKeys.diagnosis('inc-1', index + 1), diagnosisSchema, diagnosis);
      const key = documentKeys.verification('inc-1', index + 1);
      if (look) await store.put(key, verificationSchema, { ...verification, ...look });
    }),
  );
  const answer = await closeIncident(environment, {
    incidentId: 'inc-1',
    attempt: Math.max(1, looks.length),
  });
  const { status, outcome } = await record(environment).get('inc-1');
  expect(status).toBe(answer.status === 'closed' ? 'closed' : 'open');
  return outcome ?? answer.status;
}

const failing = (...reasons: Evidence[]) => ({ verdict: 'failing' as const, reasons });
const still = failing(
  evidence('verification.patience-over', { minutes: 5 }),
  evidence('verification.still-5xx'),
);
const slow = failing(evidence('verification.slow', { milliseconds: 7075, limit: 1000 }));

test.each<[string, Case, string]>([
  ['recovered, and the alarms are gone', {}, 'recovered'],
  [
    'recovered, and every alarm is OK',
    { alarms: { [alarm.name]: 'OK', [joined.name]: 'INSUFFICIENT_DATA' } },
    'recovered',
  ],
  ['recovered, and its own alarm is on', { alarms: { [alarm.name]: 'ALARM' } }, 'alarm-on'],
  ['recovered, and one that joined is on', { alarms: { [joined.name]: 'ALARM' } }, 'alarm-on'],
  ['no change was made', { looks: [null] }, 'recovered-by-itself'],
  ['there was no symptom', { looks: [null], verdict: 'healthy' }, 'healthy'],
  [
    'it was over, and stayed away',
    { looks: [{ unchanged: true }], verdict: 'over' },
    'recovered-by-itself',
  ],
  ['the change was undone', { looks: [{ ...still, helped: false }, null] }, 'recovered-by-itself'],
  ['a change was kept, and then the symptom went', { looks: [still, null] }, 'recovered'],
  ['a change was kept, and something else was wrong', { looks: [slow, null] }, 'not-recovered'],
  [
    'a change was kept, something else was wrong, and one that joined is on',
    { looks: [slow, null], alarms: { [joined.name]: 'ALARM' } },
    'goes-on',
  ],
  ['something else was wrong, and the next change cured it', { looks: [slow, {}] }, 'recovered'],
])('%s', async (_, given, expected) => expect(await close(given)).toBe(expected));
