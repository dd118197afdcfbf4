import type {
  CreateLogGroupCommandInput,
  CreateLogStreamCommandInput,
  DeleteLogGroupCommandInput,
  DeleteRetentionPolicyCommandInput,
  DescribeLogGroupsCommandInput,
  PutLogEventsCommandInput,
  PutRetentionPolicyCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { groupOf, invalid, type LogsState } from './state.ts';
import { putLogEvents } from './store.ts';

const operation = operationsOn<LogsState>();

const exists = (what: string) =>
  awsError('ResourceAlreadyExistsException', `The specified ${what} already exists`);

const createLogGroup = operation<CreateLogGroupCommandInput>(
  ['logGroupName'],
  ['tags', 'kmsKeyId', 'logGroupClass'],
  (state, { logGroupName, logGroupClass = 'STANDARD' }, { now }) => {
    if (state.groups[logGroupName]) throw exists('log group');
    if (logGroupClass === 'DELIVERY')
      throw invalid('The simulator has no log group class DELIVERY.');
    state.groups[logGroupName] = {
      name: logGroupName,
      creationTime: now.getTime(),
      ...(logGroupClass === 'INFREQUENT_ACCESS' && { logGroupClass }),
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

const createLogStream = operation<CreateLogStreamCommandInput>(
  ['logGroupName', 'logStreamName'],
  [],
  (state, { logGroupName, logStreamName }, { now }) => {
    const { streams } = groupOf(state, logGroupName);
    if (streams[logStreamName]) throw exists('log stream');
    streams[logStreamName] = { creationTime: now.getTime() };
    return {};
  },
);

const putEvents = operation<PutLogEventsCommandInput>(
  ['logGroupName', 'logStreamName', 'logEvents'],
  [],
  (state, { logGroupName, logStreamName, logEvents }) => {
    if (!groupOf(state, logGroupName).streams[logStreamName]) {
      throw awsError('ResourceNotFoundException', 'The specified log stream does not exist.');
    }
    const events = logEvents.map(({ timestamp = 0, message = '' }) => ({
      at: new Date(timestamp),
      message,
    }));
    if (events.some(({ at }, index) => at < (events[index - 1]?.at ?? at))) {
      throw invalid('Log events in a single PutLogEvents request must be in chronological order.');
    }
    putLogEvents(state, logGroupName, logStreamName, events);
    return { nextSequenceToken: String(state.nextNumber) };
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
      logGroups: items.map(({ name, creationTime, retentionInDays, events, logGroupClass }) => {
        const arn = `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
        return {
          logGroupName: name,
          arn: `${arn}:*`,
          logGroupArn: arn,
          creationTime,
          logGroupClass: logGroupClass ?? 'STANDARD',
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
  CreateLogStream: createLogStream,
  PutLogEvents: putEvents,
  DescribeLogGroups: describeLogGroups,
  PutRetentionPolicy: putRetentionPolicy,
  DeleteRetentionPolicy: deleteRetentionPolicy,
};
