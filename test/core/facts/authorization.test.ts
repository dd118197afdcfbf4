import { expect, test } from '@jest/globals';
import account from '../../../core/facts/account.ts';
import authorization from '../../../core/facts/authorization/index.ts';
import { collectBase } from '../../../core/facts/base.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { alarm, answers, target } from './shop.ts';

const collect = async (given: Answers = answers) => {
  const aws = fakeAws(given);
  const base = await collectBase(aws.environment, target, alarm);
  return {
    ...(await authorization.collect(aws.environment, base)),
    ...(await account.collect(aws.environment, base)),
  };
};
const arn = 'arn:aws:lambda:ap-northeast-1:111122223333:function:guard';
const policyFails = (message: string): Answers => ({
  ...answers,
  'lambda:GetPolicy': () => {
    throw awsError('ResourceNotFoundException', message);
  },
});

test('the authorizers that methods use, with the policies of their functions', async () => {
  const { lambdaAuthorizers } = await collect();
  expect(lambdaAuthorizers).toMatchObject([
    { authorizerId: 'auth01', functionArn: arn, policy: { known: [{ Sid: 'invoke' }] } },
  ]);
});

test.each([
  ['The resource you requested does not exist.', []],
  [`Function not found: ${arn}`, null],
])('%s', async (message, known) => {
  const { lambdaAuthorizers } = await collect(policyFails(message));
  expect(lambdaAuthorizers).toMatchObject([{ policy: { known } }]);
});

test('an authorizer that could not be read is not left out', async () => {
  const { lambdaAuthorizers } = await collect({
    ...answers,
    'apigateway:GetAuthorizers': () => {
      throw awsError('AccessDeniedException');
    },
  });
  expect(lambdaAuthorizers).toMatchObject([
    { authorizerId: 'auth01', policy: { gap: { what: 'apigateway:GetAuthorizers' } } },
  ]);
});

test('a user pool is not a Lambda authorizer', async () => {
  const { lambdaAuthorizers } = await collect({
    ...answers,
    'apigateway:GetAuthorizers': () => ({
      items: [{ id: 'auth01', name: 'guard', type: 'COGNITO_USER_POOLS' }],
    }),
  });
  expect(lambdaAuthorizers).toEqual([]);
});

test.each([
  ['API-Gateway-Execution-Logs_a1b2c3d4e5/prod', true],
  ['API-Gateway-Execution-Logs_a1b2c3d4e5/production', false],
])('with the log group %s there is an execution log: %s', async (logGroupName, known) => {
  const { executionLogGroup } = await collect({
    ...answers,
    'logs:DescribeLogGroups': ({ nextToken }) =>
      nextToken ? { logGroups: [{ logGroupName }] } : { logGroups: [], nextToken: 'more' },
  });
  expect(executionLogGroup).toEqual({ known });
});
