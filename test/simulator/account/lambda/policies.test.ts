import { describe, expect, test } from '@jest/globals';
import { resolveFunction } from '../../../../simulator/account/lambda/functions.ts';
import { arn, FunctionName, orders, permission } from './orders.ts';

const base = { Sid: 'gateway', Effect: 'Allow', Action: 'lambda:InvokeFunction' };
const Service = 'apigateway.amazonaws.com';
const { SourceArn } = permission;

describe('a permission', () => {
  test.each([
    [
      'a source ARN',
      {},
      {
        Principal: { Service },
        Resource: arn,
        Condition: { ArnLike: { 'AWS:SourceArn': SourceArn } },
      },
    ],
    [
      'a source account',
      { SourceAccount: '123456789012', Qualifier: 'live' },
      {
        Principal: { Service },
        Resource: `${arn}:live`,
        Condition: {
          StringEquals: { 'AWS:SourceAccount': '123456789012' },
          ArnLike: { 'AWS:SourceArn': SourceArn },
        },
      },
    ],
    ['no condition', { SourceArn: undefined }, { Principal: { Service }, Resource: arn }],
    [
      'an account',
      { SourceArn: undefined, Principal: '210987654321' },
      { Principal: { AWS: 'arn:aws:iam::210987654321:root' }, Resource: arn },
    ],
    ['anybody', { SourceArn: undefined, Principal: '*' }, { Principal: '*', Resource: arn }],
  ])('with %s becomes a statement', (_, changes, statement) => {
    const { call } = orders();
    const input = { ...permission, ...changes };
    const { Statement } = call<{ Statement: string }>('AddPermission', input);
    expect(JSON.parse(Statement)).toEqual({ ...base, ...statement });
    const Qualifier = 'Qualifier' in changes ? changes.Qualifier : undefined;
    const { Policy } = call<{ Policy: string }>('GetPolicy', { FunctionName, Qualifier });
    expect(JSON.parse(Policy)).toEqual({
      Version: '2012-10-17',
      Id: 'default',
      Statement: [{ ...base, ...statement }],
    });
  });

  test('holds for its qualifier only', () => {
    const { call, state } = orders();
    call('AddPermission', { ...permission, Qualifier: 'live' });
    expect(resolveFunction(state, 'orders', 'live')?.policyStatements).toHaveLength(1);
    expect(resolveFunction(state, 'orders')?.policyStatements).toEqual([]);
    expect(() => call('GetPolicy', { FunctionName })).toThrow('does not exist');
  });

  test('has a name of its own', () => {
    const { call } = orders();
    call('AddPermission', permission);
    expect(() => call('AddPermission', permission)).toThrow(
      'The statement id (gateway) provided already exists. Please provide a new statement id, or remove the existing statement.',
    );
    call('AddPermission', { ...permission, Qualifier: 'live' });
    expect(() => call('RemovePermission', { FunctionName, StatementId: 'other' })).toThrow(
      'Statement other is not found in resource policy.',
    );
  });

  test('is undone without a trace', () => {
    const { account, call } = orders();
    const before = account.snapshot(['lambda']);
    for (const Qualifier of [undefined, 'live', '1']) {
      call('AddPermission', { ...permission, Qualifier });
      expect(account.snapshot(['lambda'])).not.toBe(before);
      call('RemovePermission', { FunctionName, StatementId: 'gateway', Qualifier });
      expect(account.snapshot(['lambda'])).toBe(before);
    }
  });

  test('goes with its alias', () => {
    const { call, state } = orders();
    call('AddPermission', { ...permission, Qualifier: 'live' });
    call('DeleteAlias', { FunctionName, Name: 'live' });
    call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' });
    expect(resolveFunction(state, 'orders', 'live')?.policyStatements).toEqual([]);
  });

  test('does not fit into a full policy', () => {
    const { call } = orders();
    const fill = () => {
      for (let index = 0; index < 100; index += 1)
        call('AddPermission', { ...permission, StatementId: `gateway-${index}` });
    };
    expect(fill).toThrow(expect.objectContaining({ name: 'PolicyLengthExceededException' }));
  });
});
