import { expect, test } from '@jest/globals';
import { awsError } from '../../../simulator/account/define-service.ts';
import { Conditions } from '../../../simulator/conditions/conditions.ts';
import { awsSchema } from '../../../simulator/conditions/schema.ts';

const beginning = new Date('2026-01-05T09:00:00Z');

/** Makes a call as the Lambda `check-lambda`, so many seconds after the start. */
function make(fault: object, operation: string, seconds = 0) {
  const aws = awsSchema.parse({ calls: [fault] });
  const conditions = new Conditions(aws, beginning, () => 'check-lambda');
  let done = 0;
  const call = {
    service: 'lambda' as const,
    operation,
    by: 'arn:of:caller',
    principal: 'role',
    at: new Date(beginning.getTime() + seconds * 1000),
  };
  const run = () => {
    done += 1;
    return {};
  };
  try {
    conditions.around(call, run);
    return { done };
  } catch (error) {
    return { done, error: (error as Error).name };
  }
}

const get = 'GetPolicy';
test.each<[what: string, fault: object, operation: string, seconds: number, came: object]>([
  [
    'denied',
    { calls: 'lambda:GetPolicy', answer: 'denied' },
    get,
    0,
    { error: 'AccessDeniedException' },
  ],
  ['another operation', { calls: 'lambda:GetAlias', answer: 'denied' }, get, 0, { done: 1 }],
  ['a pattern', { calls: '*:Get*', answer: 'denied' }, get, 0, { error: 'AccessDeniedException' }],
  ['a pattern of another', { calls: 'ec2:*', answer: 'denied' }, get, 0, { done: 1 }],
  ['before its time', { calls: '*:*', answer: 'denied', from: 60 }, get, 59, { done: 1 }],
  ['after its time', { calls: '*:*', answer: 'denied', to: 60 }, get, 60, { done: 1 }],
  ['of another Lambda', { calls: '*:*', answer: 'denied', by: ['verify'] }, get, 0, { done: 1 }],
  ['the SDK tries again', { calls: '*:*', answer: 'throttled', times: 4 }, get, 0, { done: 1 }],
  [
    'until it gives up',
    { calls: '*:*', answer: 'throttled', times: 5 },
    get,
    0,
    { error: 'TooManyRequestsException' },
  ],
  ['no answer', { calls: '*:*', answer: 'timeout' }, get, 0, { error: 'TimeoutError' }],
  [
    'lost, and made again',
    { calls: '*:*', answer: 'lost', times: 1 },
    'AddPermission',
    0,
    { done: 2 },
  ],
  [
    'a conflict is not tried again',
    { calls: '*:*', answer: 'conflict', times: 1 },
    'UpdateAlias',
    0,
    { error: 'ResourceConflictException' },
  ],
])('%s', (_, fault, operation, seconds, came) =>
  expect(make(fault, operation, seconds)).toMatchObject({ done: 0, ...came }),
);

test('an error of AWS itself is not tried again here', () => {
  const conditions = new Conditions(awsSchema.parse({}), beginning, () => undefined);
  const call = { service: 'lambda' as const, operation: get, by: '', principal: '', at: beginning };
  const refuse = () => {
    throw awsError('ResourceNotFoundException', 'gone');
  };
  expect(() => conditions.around(call, refuse)).toThrow('gone');
});

test('reads after a write see what was before it, as often as was said and no longer', () => {
  const { stale } = new Conditions(
    awsSchema.parse({ stale: { reads: 2, within: 10 } }),
    beginning,
    () => undefined,
  );
  const state = { value: 'old' };
  stale?.writing('lambda', 'UpdateAlias', state, 0);
  state.value = 'new';
  expect(stale?.seen('ec2', 'DescribeVpcs', 0)).toBeUndefined();
  expect(stale?.seen('lambda', 'GetAlias', 0)).toEqual({ value: 'old' });
  expect(stale?.seen('lambda', 'GetAlias', 10_000)).toBeUndefined();
  expect(stale?.seen('lambda', 'GetAlias', 9000)).toEqual({ value: 'old' });
  expect(stale?.seen('lambda', 'GetAlias', 9000)).toBeUndefined();
});
