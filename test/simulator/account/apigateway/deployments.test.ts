import { describe, expect, test } from '@jest/globals';
import type { ApiGatewayState } from '../../../../simulator/account/apigateway/index.ts';
import { deployedApi, methodSettingOf } from '../../../../simulator/account/apigateway/deployed.ts';
import { smallApi } from './small-api.ts';

const replace = (path: string, value: string) => ({ op: 'replace', path, value });

describe('a deployment', () => {
  test('freezes what the stage serves', () => {
    const api = smallApi();
    const state = api.account.state<ApiGatewayState>('apigateway');
    const served = () =>
      deployedApi(state, api.restApiId, 'prod')?.deployment.snapshot.resources[0]?.methods['GET']
        ?.methodIntegration?.timeoutInMillis;
    api.call('UpdateIntegration', {
      ...api.method,
      patchOperations: [replace('/timeoutInMillis', '5000')],
    });
    expect(served()).toBe(29_000);
    expect(api.call('GetIntegration', api.method)).toMatchObject({ timeoutInMillis: 5000 });
    api.call('CreateDeployment', api.stage);
    expect(served()).toBe(5000);
    api.call('UpdateStage', {
      ...api.stage,
      patchOperations: [replace('/deploymentId', api.deploymentId)],
    });
    expect(served()).toBe(29_000);
  });

  test('can be undone without a trace', () => {
    const api = smallApi();
    const before = api.account.snapshot(['apigateway']);
    const { id: deploymentId } = api.call<{ id: string }>('CreateDeployment', api.stage);
    api.call('UpdateStage', {
      ...api.stage,
      patchOperations: [replace('/deploymentId', api.deploymentId)],
    });
    api.call('DeleteDeployment', { restApiId: api.restApiId, deploymentId });
    expect(api.account.snapshot(['apigateway'])).toBe(before);
  });

  test('tells which methods it holds', () => {
    const { call, restApiId, deploymentId } = smallApi();
    const input = { restApiId, deploymentId, embed: ['apisummary'] };
    expect(call('GetDeployment', input)).toMatchObject({
      apiSummary: { '/orders': { GET: { authorizationType: 'NONE', apiKeyRequired: false } } },
    });
  });

  test('as a canary leaves the stage where it is', () => {
    const api = smallApi();
    const canarySettings = { percentTraffic: 10, stageVariableOverrides: { backend: 'new' } };
    api.call('CreateDeployment', { ...api.stage, canarySettings });
    const state = api.account.state<ApiGatewayState>('apigateway');
    const served = deployedApi(state, api.restApiId, 'prod');
    expect(served?.deployment.id).toBe(api.deploymentId);
    expect(served?.canary).toMatchObject({ percentTraffic: 10, variables: { backend: 'new' } });
    api.call('UpdateStage', {
      ...api.stage,
      patchOperations: [
        { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
        { op: 'remove', path: '/canarySettings' },
      ],
    });
    const after = deployedApi(state, api.restApiId, 'prod');
    expect(after?.deployment.id).toBe(served?.canary?.deployment.id);
    expect(after?.canary).toBeUndefined();
  });

  test('is unknown for a stage that does not exist', () => {
    const api = smallApi();
    const state = api.account.state<ApiGatewayState>('apigateway');
    expect(deployedApi(state, api.restApiId, 'test')).toBeUndefined();
    expect(deployedApi(state, 'nothing', 'prod')).toBeUndefined();
  });
});

describe('a stage', () => {
  const cases = [
    { path: '/variables/table', value: 'orders' },
    { path: '/description', value: 'The shop' },
    { path: '/clientCertificateId', value: 'abc123' },
    { path: '/*/*/throttling/rateLimit', value: '10', remove: '/*/*' },
    { path: '/~1orders/GET/logging/loglevel', value: 'ERROR', remove: '/~1orders/GET' },
    {
      path: '/accessLogSettings/format',
      value: '$context.requestId',
      remove: '/accessLogSettings',
    },
    { path: '/canarySettings/percentTraffic', value: '5', remove: '/canarySettings' },
  ];
  test.each(cases)('takes $path and gives it back', ({ path, value, remove = path }) => {
    const { account, call, stage } = smallApi();
    const before = account.snapshot(['apigateway']);
    call('UpdateStage', { ...stage, patchOperations: [replace(path, value)] });
    expect(account.snapshot(['apigateway'])).not.toBe(before);
    call('UpdateStage', { ...stage, patchOperations: [{ op: 'remove', path: remove }] });
    expect(account.snapshot(['apigateway'])).toBe(before);
  });

  test('keeps a removed and restored variable where it was', () => {
    const { account, call, stage } = smallApi();
    const patch = (...patchOperations: object[]) =>
      call('UpdateStage', { ...stage, patchOperations });
    patch(replace('/variables/a', '1'), replace('/variables/b', '2'));
    const before = account.snapshot(['apigateway']);
    patch({ op: 'remove', path: '/variables/a' });
    patch(replace('/variables/a', '1'));
    expect(account.snapshot(['apigateway'])).toBe(before);
  });

  test('answers with the settings of a method before those of all', () => {
    const { account, call, stage, restApiId } = smallApi();
    call('UpdateStage', {
      ...stage,
      patchOperations: [
        replace('/*/*/throttling/rateLimit', '100'),
        replace('/~1orders/GET/throttling/rateLimit', '5'),
      ],
    });
    const stored = deployedApi(account.state('apigateway'), restApiId, 'prod')?.stage;
    expect(Object.keys(stored?.methodSettings ?? {})).toEqual(['*/*', '~1orders/GET']);
    if (!stored) return;
    expect(methodSettingOf(stored, '/orders', 'GET')?.throttlingRateLimit).toBe(5);
    expect(methodSettingOf(stored, '/orders', 'POST')?.throttlingRateLimit).toBe(100);
  });

  test('changes nothing when one of its patches is refused', () => {
    const { account, call, stage } = smallApi();
    const before = account.snapshot(['apigateway']);
    const patchOperations = [replace('/variables/a', '1'), replace('/nonsense', '1')];
    expect(() => call('UpdateStage', { ...stage, patchOperations })).toThrow('/nonsense');
    expect(account.snapshot(['apigateway'])).toBe(before);
  });
});
