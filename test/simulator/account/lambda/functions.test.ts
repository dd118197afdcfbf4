import { describe, expect, test } from '@jest/globals';
import { resolveFunction } from '../../../../simulator/account/lambda/functions.ts';
import { arn, FunctionName, orders, permission } from './orders.ts';

describe('a function', () => {
  test.each([
    ['orders', undefined, '$LATEST', arn],
    ['orders', 'live', '1', `${arn}:live`],
    ['orders:live', undefined, '1', `${arn}:live`],
    ['123456789012:function:orders', '1', '1', `${arn}:1`],
    ['function:orders', '$LATEST', '$LATEST', `${arn}:$LATEST`],
    [arn, undefined, '$LATEST', arn],
    [`${arn}:live`, undefined, '1', `${arn}:live`],
    [`${arn}:live`, 'live', '1', `${arn}:live`],
  ])('is found as %s with %s', (name, Qualifier, Version, FunctionArn) => {
    const { call, state } = orders();
    expect(call('GetFunctionConfiguration', { FunctionName: name, Qualifier })).toMatchObject({
      FunctionName,
      FunctionArn,
      Version,
      State: 'Active',
      LastUpdateStatus: 'Successful',
    });
    expect(resolveFunction(state, name, Qualifier)).toMatchObject({
      functionName: 'orders',
      version: Version,
      arn: FunctionArn,
      codeKey: 'orders-1',
    });
  });

  test.each(['stock', 'orders:test', `${arn}:9`, 'not a name!'])('is not found as %s', (name) => {
    expect(resolveFunction(orders().state, name)).toBeUndefined();
  });

  test('runs new code at once, its alias the old', () => {
    const { call, state } = orders();
    call('UpdateFunctionCode', { FunctionName, S3Bucket: 'code', S3Key: 'orders-2' });
    expect(resolveFunction(state, 'orders')?.codeKey).toBe('orders-2');
    expect(resolveFunction(state, 'orders', 'live')?.codeKey).toBe('orders-1');
    const { Version } = call<{ Version: string }>('PublishVersion', { FunctionName });
    expect(Version).toBe('2');
    call('UpdateAlias', { FunctionName, Name: 'live', FunctionVersion: '2' });
    expect(resolveFunction(state, 'orders', 'live')?.codeKey).toBe('orders-2');
  });

  test('takes its code as bytes too', () => {
    const { call, state } = orders();
    call('UpdateFunctionCode', { FunctionName, ZipFile: new TextEncoder().encode('zip') });
    expect(resolveFunction(state, 'orders')?.codeKey).toBe('emlw');
  });

  test('is published again only after a change', () => {
    const { call } = orders();
    const publish = () => call<{ Version: string }>('PublishVersion', { FunctionName }).Version;
    expect(publish()).toBe('1');
    call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 });
    expect([publish(), publish()]).toEqual(['2', '2']);
    const { Versions } = call<{ Versions: { Version: string; MemorySize: number }[] }>(
      'ListVersionsByFunction',
      { FunctionName },
    );
    expect(Versions.map(({ Version, MemorySize }) => [Version, MemorySize])).toEqual([
      ['$LATEST', 256],
      ['1', 128],
      ['2', 256],
    ]);
  });

  test('loses one version, or everything', () => {
    const { call, state } = orders();
    call('UpdateFunctionCode', { FunctionName, S3Key: 'orders-2', Publish: true });
    call('DeleteFunction', { FunctionName, Qualifier: '2' });
    expect(resolveFunction(state, 'orders', '2')).toBeUndefined();
    call('AddPermission', permission);
    call('DeleteFunction', { FunctionName });
    expect(state.functions).toEqual({});
  });
});
