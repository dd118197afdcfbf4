import type {
  DescribeExecutionCommandInput,
  ListExecutionsCommandInput,
  ListTagsForResourceCommandInput,
  SendTaskFailureCommandInput,
  SendTaskSuccessCommandInput,
  StartExecutionCommandInput,
} from '@aws-sdk/client-sfn';
import { pageOf } from '../page.ts';
import { awsError, defineService, type Service } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';

/** Executions belong to whoever runs them; the account remembers only those that a call has started. */
export interface StepFunctionsState {
  /** By execution ARN. */
  started: Record<
    string,
    { stateMachineArn: string; name: string; input: string; startDate: Date }
  >;
}

const operation = operationsOn<StepFunctionsState>();

/** Input, output and cause share this limit, in bytes. */
const largest = 262_144;

const startExecution = operation<StartExecutionCommandInput>(
  ['stateMachineArn'],
  ['name', 'input', 'traceHeader'],
  (state, { stateMachineArn, name, input = '{}' }, { account, now }) => {
    if (name !== undefined && !/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name)) {
      throw awsError('InvalidName', `Invalid Name: '${name}'`);
    }
    refuseDocument(input, 'InvalidExecutionInput');
    const executionArn = account.hooks.startExecution(account, {
      stateMachineArn,
      input,
      ...(name !== undefined && { name }),
    });
    state.started[executionArn] = {
      stateMachineArn,
      name: executionArn.split(':').at(-1) ?? '',
      input,
      startDate: now,
    };
    return { executionArn, startDate: now };
  },
);

const describeExecution = operation<DescribeExecutionCommandInput>(
  ['executionArn'],
  [],
  (state, { executionArn }, { account }) => {
    const { hooks } = account;
    if (!hooks.describeExecution) throw new Error('The simulation has not connected executions.');
    const standing = hooks.describeExecution(account, executionArn);
    if (!standing) {
      throw awsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
    }
    return { executionArn, ...state.started[executionArn], ...standing };
  },
);

const listExecutions = operation<ListExecutionsCommandInput>(
  [],
  ['stateMachineArn', 'statusFilter', 'maxResults', 'nextToken'],
  (_state, { stateMachineArn = '', statusFilter, maxResults = 100, nextToken }, { account }) => {
    const all = account.hooks.listExecutions?.(account, stateMachineArn) ?? [];
    const found = all.filter(({ status }) => statusFilter === undefined || status === statusFilter);
    const { items, next } = pageOf(found, nextToken, maxResults, 'InvalidToken');
    return { executions: items, ...(next !== undefined && { nextToken: next }) };
  },
);

const listTagsForResource = operation<ListTagsForResourceCommandInput>(
  ['resourceArn'],
  [],
  (_state, { resourceArn }, { account }) => {
    const tags = account.hooks.machineTags?.(account, resourceArn ?? '');
    if (!tags) throw awsError('ResourceNotFound', `Resource not found: '${resourceArn}'`);
    return { tags };
  },
);

const sendTaskSuccess = operation<SendTaskSuccessCommandInput>(
  ['taskToken', 'output'],
  [],
  (_state, { taskToken, output }, { account }) => {
    refuseDocument(output, 'InvalidOutput');
    account.hooks.sendTask(account, taskToken, { output });
    return {};
  },
);

const sendTaskFailure = operation<SendTaskFailureCommandInput>(
  ['taskToken'],
  ['error', 'cause'],
  (_state, { taskToken, error = '', cause = '' }, { account }) => {
    account.hooks.sendTask(account, taskToken, { error, cause });
    return {};
  },
);

function refuseDocument(text: string, error: string): void {
  if (Buffer.byteLength(text) > largest) throw awsError(error, 'The document is too large.');
  try {
    JSON.parse(text);
  } catch (cause) {
    throw Object.assign(awsError(error, `The document is not valid JSON: ${text.slice(0, 100)}`), {
      cause,
    });
  }
}

/** AWS Step Functions as the product uses it. @see https://docs.aws.amazon.com/step-functions/latest/apireference/ */
export const stepfunctions: Service<StepFunctionsState> = defineService({
  id: 'stepfunctions',
  initial: () => ({ started: {} }),
  operations: {
    StartExecution: startExecution,
    DescribeExecution: describeExecution,
    ListExecutions: listExecutions,
    ListTagsForResource: listTagsForResource,
    SendTaskSuccess: sendTaskSuccess,
    SendTaskFailure: sendTaskFailure,
  },
});
