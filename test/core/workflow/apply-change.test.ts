import { describe, expect, test } from '@jest/globals';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { table } from '../../../core/store/table.ts';
import { partitionIn } from '../../../core/model/key-space.ts';
import { record } from '../../../core/store/record.ts';
import { applyChange } from '../../../core/workflow/apply-change.ts';
import { type Plan, planSchema } from '../../../core/model/plan.ts';
import { changeOf, planOf } from './samples.ts';
import { alarm, stand, target } from './stand.ts';

async function planned(plan: Plan = planOf('inc-1'), policy = '{"mode":"automatic"}') {
  const here = stand();
  const environment = here.environmentWith({ GATEWAY_MEDIC_POLICY: policy });
  await putAll(environment, {
    record: record(environment).opening({ id: 'inc-1', target, alarm }),
  });
  await documents(environment).put(documentKeys.plan('inc-1', 1), planSchema, plan);
  const apply = (planHash = plan.hash) =>
    applyChange(environment, { incidentId: 'inc-1', attempt: 1, planHash });
  return { ...here, environment, plan, apply };
}

const alarmIn = ({ call }: ReturnType<typeof stand>, StateValue: string) => {
  call('cloudwatch', 'PutMetricAlarm', {
    AlarmName: alarm.name,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  });
  call('cloudwatch', 'SetAlarmState', { AlarmName: alarm.name, StateValue, StateReason: 'test' });
};

test('nothing is changed where the alarm is OK by now', async () => {
  const here = await planned();
  alarmIn(here, 'OK');
  expect(await here.apply()).toEqual({ status: 'alarm-cleared', waitSeconds: 0 });
  expect((await record(here.environment).get('inc-1')).timeline.at(-1)?.what.code).toBe(
    'incident.alarm-cleared',
  );
});

test('an alarm that an undone change had made OK does not end the next plan', async () => {
  const here = await planned(planOf('inc-1'), '{"mode":"observe"}');
  alarmIn(here, 'OK');
  await record(here.environment).milestone('inc-1', 'incident.undone', { kept: 0 });
  await expect(here.apply()).rejects.toThrow('Policy does not allow');
});

test('an alarm that became OK after a change was undone ends the next plan', async () => {
  const here = await planned();
  await record(here.environment).milestone('inc-1', 'incident.undone', { kept: 0 });
  here.clock.now = new Date(here.clock.now.getTime() + 60_000);
  alarmIn(here, 'OK');
  expect(await here.apply()).toMatchObject({ status: 'alarm-cleared' });
});

test('a change that was begun is finished, whatever the alarm says by now', async () => {
  const here = await planned();
  alarmIn(here, 'OK');
  await dynamoJournal(here.environment).add(changeOf(here.plan));
  await table(here.environment).put({
    pk: partitionIn('answer', 'inc-1'),
    sk: '1',
    planHash: here.plan.hash,
    answer: 'approve',
    decidedBy: 'kim',
    status: 'decided',
  });
  expect(await here.apply()).toEqual({ status: 'applied', waitSeconds: 60 });
});

test('that a change was begun is no approval', async () => {
  const here = await planned(planOf('inc-1'), '{"mode":"propose"}');
  await dynamoJournal(here.environment).add(changeOf(here.plan, { status: 'undone' }));
  await expect(here.apply()).rejects.toThrow('needs approval and has none');
});

describe('a plan is not carried out', () => {
  const tampered = { ...planOf('inc-1'), remedy: 'raise-stage-throttle' };
  test.each([
    [
      'that is another than was asked about',
      planOf('inc-1'),
      undefined,
      'f'.repeat(64),
      'has changed to',
    ],
    ['that is not what its hash says', tampered, undefined, undefined, 'Policy does not allow'],
    [
      'that is too old',
      planOf('inc-1', { expiresAt: '2026-11-21T02:14:00.000Z' }),
      undefined,
      undefined,
      'Policy does not allow',
    ],
    [
      'that nobody approved',
      planOf('inc-1'),
      '{"mode":"propose"}',
      undefined,
      'needs approval and has none',
    ],
    ['in observe mode', planOf('inc-1'), '{"mode":"observe"}', undefined, 'Policy does not allow'],
    [
      'whose remedy was switched off',
      planOf('inc-1'),
      '{"mode":"automatic","disabledRemedies":["grant-invoke"]}',
      undefined,
      'Policy does not allow',
    ],
  ])('%s', async (_, plan, policy, hash, why) => {
    const { apply, account } = await planned(plan, policy);
    await expect(apply(hash)).rejects.toMatchObject({
      name: 'PlanIsStale',
      message: expect.stringContaining(why),
    });
    expect(
      account.calls.filter(
        ({ service, operation }) => service === 'apigateway' && !operation.startsWith('Get'),
      ),
    ).toEqual([]);
  });
});
