import type {
  CreateLogGroupCommandInput,
  DeleteLogGroupCommandInput,
  DeleteRetentionPolicyCommandInput,
  DescribeLogGroupsCommandInput,
  PutRetentionPolicyCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { groupOf, invalid, type LogsState } from './state.ts';

const operation = operationsOn<LogsState>();

const exists = (what: string) =>
  awsError('ResourceAlreadyExistsException', `The specified ${what} already exists`);

const createLogGroup = operation<CreateLogGroupCommandInput>(
  ['logGroupName'],
  ['tags', 'kmsKeyId'],
  (state, { logGroupName }, { now }) => {
    if (state.groups[logGroupName]) throw exists('log group');
    state.groups[logGroupName] = {
      name: logGroupName,
      creationTime: now.getTime(),
      streams: {},
      events: [],
    };
    return {};
  },
);

const deleteLogGroup = operation<DeleteLogGroupCommandInput>(
  ['logGroupName'],
  [],
  (state, { logGroupName }) => {
    delete state.groups[groupOf(state, logGroupName).name];
    return {};
  },
);

const describeLogGroups = operation<DescribeLogGroupsCommandInput>(
  [],
  ['logGroupNamePrefix', 'logGroupNamePattern', 'limit', 'nextToken'],
  (state, input, { region, accountId }) => {
    const { logGroupNamePrefix = '', logGroupNamePattern = '', limit = 50 } = input;
    if (logGroupNamePrefix !== '' && logGroupNamePattern !== '') {
      throw invalid('LogGroup name prefix and LogGroup name pattern are mutually exclusive.');
    }
    const found = Object.values(state.groups)
      .filter(({ name }) => name.startsWith(logGroupNamePrefix))
      .filter(({ name }) => name.toLowerCase().includes(logGroupNamePattern.toLowerCase()))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const { items, next } = pageOf(found, input.nextToken, limit, 'InvalidParameterException');
    return {
      logGroups: items.map(({ name, creationTime, retentionInDays, events }) => {
        const arn = `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
        return {
          logGroupName: name,
          arn: `${arn}:*`,
          logGroupArn: arn,
          creationTime,
          logGroupClass: 'STANDARD',
          metricFilterCount: 0,
          storedBytes: events.reduce((sum, event) => sum + event.message.length, 0),
          ...(retentionInDays !== undefined && { retentionInDays }),
        };
      }),
      ...(next !== undefined && { nextToken: next }),
    };
  },
);

const putRetentionPolicy = operation<PutRetentionPolicyCommandInput>(
  ['logGroupName', 'retentionInDays'],
  [],
  (state, { logGroupName, retentionInDays }) => {
    groupOf(state, logGroupName).retentionInDays = retentionInDays;
    return {};
  },
);

const deleteRetentionPolicy = operation<DeleteRetentionPolicyCommandInput>(
  ['logGroupName'],
  [],
  (state, { logGroupName }) => {
    delete groupOf(state, logGroupName).retentionInDays;
    return {};
  },
);

export const groupOperations = {
  CreateLogGroup: createLogGroup,
  DeleteLogGroup: deleteLogGroup,
  DescribeLogGroups: describeLogGroups,
  PutRetentionPolicy: putRetentionPolicy,
  DeleteRetentionPolicy: deleteRetentionPolicy,
};
