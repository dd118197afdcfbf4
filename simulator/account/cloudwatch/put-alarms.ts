import type {
  PutCompositeAlarmCommandInput,
  PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { awsError, type OperationContext } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { alarmRefusal } from '../../../core/model/metrics-insights/limits.ts';
import { isMetricsQuery } from '../../../core/model/metrics-insights/parse.ts';
import { readMetricsQuery } from './insights/read.ts';
import { type CloudWatchState, validation } from './state.ts';

const operation = operationsOn<CloudWatchState>();

const putMetricAlarm = operation<PutMetricAlarmCommandInput>(
  ['AlarmName'],
  [
    'AlarmDescription',
    'ActionsEnabled',
    'OKActions',
    'AlarmActions',
    'InsufficientDataActions',
    'MetricName',
    'Namespace',
    'Statistic',
    'ExtendedStatistic',
    'Dimensions',
    'Period',
    'Unit',
    'DatapointsToAlarm',
    'Threshold',
    'ComparisonOperator',
    'EvaluationPeriods',
    'TreatMissingData',
    'EvaluateLowSampleCountPercentile',
    'Metrics',
    'Tags',
  ],
  (state, { Tags: _tags, ...input }, context) => {
    refuse(input);
    const known = state.alarms[input.AlarmName];
    state.alarms[input.AlarmName] = {
      ...beginning(context),
      // Changing an alarm keeps its state until the next evaluation.
      ...(known && stateOf(known)),
      ActionsEnabled: true,
      OKActions: [],
      AlarmActions: [],
      InsufficientDataActions: [],
      Dimensions: [],
      ...input,
      AlarmArn: arnOf(input.AlarmName, context),
      AlarmConfigurationUpdatedTimestamp: context.now,
    };
    return {};
  },
);

function refuse(input: Omit<PutMetricAlarmCommandInput, 'Tags'>): void {
  if (input.Threshold === undefined || input.ComparisonOperator === undefined) {
    throw validation('An alarm needs a threshold and how to compare with it.');
  }
  const { EvaluationPeriods = 0, DatapointsToAlarm = EvaluationPeriods, Metrics } = input;
  if (DatapointsToAlarm < 1 || DatapointsToAlarm > EvaluationPeriods) {
    throw validation('DatapointsToAlarm must be between 1 and EvaluationPeriods.');
  }
  if ((Metrics === undefined) === (input.MetricName === undefined)) {
    throw validation('An alarm watches either one metric or the result of a list of metrics.');
  }
  if (Metrics && Metrics.filter(({ ReturnData }) => ReturnData !== false).length !== 1) {
    throw validation('Exactly one element of the metrics list should return data.');
  }
  for (const { Expression = '', Period = 60 } of Metrics ?? []) {
    if (!isMetricsQuery(Expression)) continue;
    const refusal = alarmRefusal(readMetricsQuery(Expression), Period * EvaluationPeriods);
    if (refusal !== null) throw validation(refusal);
  }
  if (input.EvaluateLowSampleCountPercentile === 'ignore') {
    throw awsError('SimulatorLacksParameter', 'Percentiles are always evaluated here.', 501);
  }
}

const putCompositeAlarm = operation<PutCompositeAlarmCommandInput>(
  ['AlarmName', 'AlarmRule'],
  [
    'AlarmDescription',
    'ActionsEnabled',
    'OKActions',
    'AlarmActions',
    'InsufficientDataActions',
    'Tags',
  ],
  (state, { Tags: _tags, ...input }, context) => {
    const known = state.composites[input.AlarmName];
    state.composites[input.AlarmName] = {
      ...beginning(context),
      ...(known && stateOf(known)),
      ActionsEnabled: true,
      OKActions: [],
      AlarmActions: [],
      InsufficientDataActions: [],
      ...input,
      AlarmArn: arnOf(input.AlarmName, context),
      AlarmConfigurationUpdatedTimestamp: context.now,
    };
    return {};
  },
);

const arnOf = (name: string, { region, accountId }: OperationContext) =>
  `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`;

const beginning = ({ now }: OperationContext) =>
  ({
    StateValue: 'INSUFFICIENT_DATA',
    StateReason: 'Unchecked: Initial alarm creation',
    StateUpdatedTimestamp: now,
    StateTransitionedTimestamp: now,
  }) as const;

const stateFields = [
  'StateValue',
  'StateReason',
  'StateReasonData',
  'StateUpdatedTimestamp',
  'StateTransitionedTimestamp',
];

const stateOf = (alarm: object) =>
  Object.fromEntries(Object.entries(alarm).filter(([name]) => stateFields.includes(name)));

export const putAlarmOperations = {
  PutMetricAlarm: putMetricAlarm,
  PutCompositeAlarm: putCompositeAlarm,
};
