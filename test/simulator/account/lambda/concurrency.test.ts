import { describe, expect, test } from '@jest/globals';
import { lambda } from '../../../../simulator/account/lambda/index.ts';
import { resolveFunction } from '../../../../simulator/account/lambda/functions.ts';
import { defineService } from '../../../../simulator/account/define-service.ts';
import { stand } from '../stand.ts';
import { FunctionName, orders } from './orders.ts';

interface Settings {
  readonly AccountLimit: {
    readonly ConcurrentExecutions: number;
    readonly UnreservedConcurrentExecutions: number;
  };
}

describe('reserved concurrency', () => {
  test.each([0, 1, 900])('of %s is kept and given back', (ReservedConcurrentExecutions) => {
    const { account, call, state } = orders();
    const before = account.snapshot(['lambda']);
    const reserved = { ReservedConcurrentExecutions };
    expect(call('PutFunctionConcurrency', { FunctionName, ...reserved })).toEqual(reserved);
    expect(call('GetFunctionConcurrency', { FunctionName })).toEqual(reserved);
    expect(call('GetFunction', { FunctionName })).toMatchObject({ Concurrency: reserved });
    expect(resolveFunction(state, 'orders', 'live')?.reservedConcurrency).toBe(
      ReservedConcurrentExecutions,
    );
    call('DeleteFunctionConcurrency', { FunctionName });
    expect(call('GetFunctionConcurrency', { FunctionName })).toEqual({});
    expect(account.snapshot(['lambda'])).toBe(before);
  });

  test('comes off what the account has left', () => {
    const { call } = orders();
    call('PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 300 });
    expect(call<Settings>('GetAccountSettings').AccountLimit).toMatchObject({
      ConcurrentExecutions: 1000,
      UnreservedConcurrentExecutions: 700,
    });
  });

  test('follows the quota of the account', () => {
    const quotas = defineService<object>({
      id: 'service-quotas',
      initial: () => ({}),
      operations: { GetServiceQuota: () => ({ Quota: { Value: 5000 } }) },
    });
    const { call } = stand([lambda, quotas]);
    expect(call<Settings>('lambda', 'GetAccountSettings', {}).AccountLimit).toMatchObject({
      ConcurrentExecutions: 5000,
    });
  });
});

test('provisioned concurrency is kept per qualifier and given back', () => {
  const { account, call } = orders();
  const before = account.snapshot(['lambda']);
  const live = { FunctionName, Qualifier: 'live' };
  const wanted = { ...live, ProvisionedConcurrentExecutions: 5 };
  expect(call('PutProvisionedConcurrencyConfig', wanted)).toMatchObject({
    Status: 'READY',
    AvailableProvisionedConcurrentExecutions: 5,
  });
  call('DeleteProvisionedConcurrencyConfig', live);
  expect(account.snapshot(['lambda'])).toBe(before);
});

describe('a change of configuration', () => {
  test.each([
    [{ Timeout: 10 }, { Timeout: 3 }],
    [{ MemorySize: 512 }, { MemorySize: 128 }],
    [{ Description: 'new' }, { Description: '' }],
  ])('%j is given back by %j', (change, undo) => {
    const { account, call } = orders();
    const before = account.snapshot(['lambda']);
    expect(call('UpdateFunctionConfiguration', { FunctionName, ...change })).toMatchObject(change);
    call('UpdateFunctionConfiguration', { FunctionName, ...undo });
    expect(account.snapshot(['lambda'])).toBe(before);
  });
});

test('an alias is moved with the revision that was read, and back', () => {
  const { account, call } = orders();
  call('UpdateFunctionCode', { FunctionName, S3Key: 'orders-2', Publish: true });
  const before = account.snapshot(['lambda']);
  const name = { FunctionName, Name: 'live' };
  const { RevisionId } = call<{ RevisionId: string }>('GetAlias', name);
  const moved = call<{ RevisionId: string }>('UpdateAlias', {
    ...name,
    FunctionVersion: '2',
    RevisionId,
  });
  expect(moved.RevisionId).not.toBe(RevisionId);
  call('UpdateAlias', { ...name, FunctionVersion: '1', RevisionId: moved.RevisionId });
  expect(account.snapshot(['lambda'])).toBe(before);
});
