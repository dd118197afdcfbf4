import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, test } from '@jest/globals';
import { awsError } from '../../../../simulator/account/define-service.ts';
import { stepfunctions } from '../../../../simulator/account/stepfunctions/index.ts';
import { errorOf, stand, start } from '../stand.ts';

const stateMachineArn = 'arn:aws:states:ap-northeast-1:123456789012:stateMachine:medic';
const executionArn = `${stateMachineArn.replace('stateMachine', 'execution')}:one`;

function machine() {
  const { account, client } = stand([stepfunctions]);
  const answers: unknown[] = [];
  account.hooks = {
    ...account.hooks,
    startExecution: () => executionArn,
    describeExecution: (_account, arn) =>
      arn === executionArn ? { status: 'RUNNING' } : undefined,
    sendTask: (_account, token, result) => {
      if (token !== 'good') throw awsError('TaskTimedOut', 'Task Timed Out');
      answers.push(result);
    },
  };
  return { client: client(SFNClient), answers };
}

test('an execution is started and described', async () => {
  const { client } = machine();
  const started = await client.send(
    new StartExecutionCommand({ stateMachineArn, name: 'one', input: '{"a":1}' }),
  );
  expect(started).toMatchObject({ executionArn, startDate: start });
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    executionArn,
    stateMachineArn,
    name: 'one',
    status: 'RUNNING',
    input: '{"a":1}',
  });
});

test('a task token is answered', async () => {
  const { client, answers } = machine();
  await client.send(new SendTaskSuccessCommand({ taskToken: 'good', output: '{"ok":true}' }));
  await client.send(new SendTaskFailureCommand({ taskToken: 'good', error: 'E', cause: 'c' }));
  expect(answers).toEqual([{ output: '{"ok":true}' }, { error: 'E', cause: 'c' }]);
});

test.each([
  ['a used token', new SendTaskSuccessCommand({ taskToken: 'used', output: '{}' }), 'TaskTimedOut'],
  [
    'an output that is not JSON',
    new SendTaskSuccessCommand({ taskToken: 'good', output: 'x' }),
    'InvalidOutput',
  ],
])('Step Functions refuses %s', async (_name, command, error) => {
  const { client } = machine();
  expect(await errorOf(() => client.send(command))).toBe(error);
});

test.each([
  ['an input that is not JSON', { input: 'x' }, 'InvalidExecutionInput'],
  ['a name with a space', { name: 'a b' }, 'InvalidName'],
])('Step Functions refuses %s', async (_name, change, error) => {
  const { client } = machine();
  const command = new StartExecutionCommand({ stateMachineArn, ...change });
  expect(await errorOf(() => client.send(command))).toBe(error);
});

test('an unknown execution does not exist', async () => {
  const { client } = machine();
  const command = new DescribeExecutionCommand({ executionArn: 'arn:x' });
  expect(await errorOf(() => client.send(command))).toBe('ExecutionDoesNotExist');
});
