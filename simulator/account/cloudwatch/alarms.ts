import type {
  DeleteAlarmsCommandInput,
  DescribeAlarmContributorsCommandInput,
  DescribeAlarmsCommandInput,
  SetAlarmStateCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import type { CloudWatchState } from './state.ts';

const operation = operationsOn<CloudWatchState>();

const describeAlarms = operation<DescribeAlarmsCommandInput>(
  [],
  ['AlarmNames', 'AlarmNamePrefix', 'AlarmTypes', 'StateValue', 'MaxRecords', 'NextToken'],
  (state, input) => {
    const { AlarmTypes = ['MetricAlarm'], AlarmNames, AlarmNamePrefix = '' } = input;
    const of = <A extends { AlarmName: string; StateValue?: string | undefined }>(
      type: 'MetricAlarm' | 'CompositeAlarm',
      alarms: Record<string, A>,
    ) =>
      Object.values(alarms)
        .filter(() => AlarmTypes.includes(type))
        .filter(({ AlarmName }) => AlarmNames?.includes(AlarmName) ?? true)
        .filter(({ AlarmName }) => AlarmName.startsWith(AlarmNamePrefix))
        .filter(({ StateValue }) => StateValue === (input.StateValue ?? StateValue))
        .map((alarm) => ({ type, alarm }));
    const all = [
      ...of('MetricAlarm', state.alarms),
      ...of('CompositeAlarm', state.composites),
    ].toSorted((a, b) => (a.alarm.AlarmName < b.alarm.AlarmName ? -1 : 1));
    const { items, next } = pageOf(
      all,
      input.NextToken,
      input.MaxRecords ?? 50,
      'InvalidNextToken',
    );
    const only = (type: string) =>
      items.filter((item) => item.type === type).map(({ alarm }) => alarm);
    return {
      MetricAlarms: only('MetricAlarm'),
      CompositeAlarms: only('CompositeAlarm'),
      ...(next !== undefined && { NextToken: next }),
    };
  },
);

/** Of an alarm over several time series, those that are in alarm now. */
const describeAlarmContributors = operation<DescribeAlarmContributorsCommandInput>(
  ['AlarmName'],
  ['NextToken'],
  (state, { AlarmName, NextToken }) => {
    alarmOf(state, AlarmName);
    const inAlarm = Object.values(state.contributors[AlarmName] ?? {}).filter(
      (contributor) => contributor.state === 'ALARM',
    );
    const { items, next } = pageOf(inAlarm, NextToken, 100, 'InvalidNextToken');
    return {
      AlarmContributors: items.map(({ id, attributes, reason, since }) => ({
        ContributorId: id,
        ContributorAttributes: attributes,
        StateReason: reason,
        StateTransitionedTimestamp: since,
      })),
      ...(next !== undefined && { NextToken: next }),
    };
  },
);

/** Holds until the alarm is evaluated the next time. */
const setAlarmState = operation<SetAlarmStateCommandInput>(
  ['AlarmName', 'StateValue', 'StateReason'],
  ['StateReasonData'],
  (state, { AlarmName, StateValue, StateReason, StateReasonData }, { now }) => {
    const alarm = alarmOf(state, AlarmName);
    if (alarm.StateValue !== StateValue) {
      state.manual.push({
        alarm: AlarmName,
        previous: {
          value: alarm.StateValue ?? '',
          reason: alarm.StateReason ?? '',
          at: alarm.StateUpdatedTimestamp ?? now,
          ...(alarm.StateReasonData !== undefined && { reasonData: alarm.StateReasonData }),
        },
      });
      alarm.StateTransitionedTimestamp = now;
    }
    alarm.StateValue = StateValue;
    alarm.StateReason = StateReason;
    alarm.StateUpdatedTimestamp = now;
    if (StateReasonData === undefined) delete alarm.StateReasonData;
    else alarm.StateReasonData = StateReasonData;
    return {};
  },
);

const deleteAlarms = operation<DeleteAlarmsCommandInput>(['AlarmNames'], [], (state, input) => {
  for (const name of input.AlarmNames) alarmOf(state, name);
  for (const name of input.AlarmNames) {
    delete state.alarms[name];
    delete state.composites[name];
    delete state.contributors[name];
  }
  state.manual = state.manual.filter(({ alarm }) => !input.AlarmNames.includes(alarm));
  return {};
});

function alarmOf(state: CloudWatchState, name: string) {
  const alarm = state.alarms[name] ?? state.composites[name];
  if (!alarm) throw awsError('ResourceNotFound', `Alarm ${name} does not exist`, 404);
  return alarm;
}

export const alarmOperations = {
  DescribeAlarms: describeAlarms,
  DescribeAlarmContributors: describeAlarmContributors,
  SetAlarmState: setAlarmState,
  DeleteAlarms: deleteAlarms,
};
