import { describe, expect, test } from '@jest/globals';
import { apigateway } from '../../../../simulator/account/apigateway/index.ts';
import { defineService } from '../../../../simulator/account/define-service.ts';
import { stand } from '../stand.ts';
import { functionUri, smallApi } from './small-api.ts';

const replace = (path: string, value: string) => ({ op: 'replace', path, value });

describe('an integration', () => {
  test('has the defaults of API Gateway', () => {
    const { call, method, resourceId } = smallApi();
    expect(call('GetIntegration', method)).toEqual({
      type: 'AWS_PROXY',
      httpMethod: 'POST',
      uri: functionUri,
      passthroughBehavior: 'WHEN_NO_MATCH',
      timeoutInMillis: 29_000,
      cacheNamespace: resourceId,
      cacheKeyParameters: [],
    });
  });

  test('is replaced as a whole by PutIntegration, its responses included', () => {
    const { call, method } = smallApi();
    const http = { type: 'HTTP', integrationHttpMethod: 'GET', uri: 'https://example.com/' };
    call('PutMethodResponse', { ...method, statusCode: '200' });
    call('PutIntegration', { ...method, ...http, timeoutInMillis: 3000 });
    call('PutIntegrationResponse', { ...method, statusCode: '200', selectionPattern: '' });
    call('PutIntegration', { ...method, ...http });
    expect(call('GetIntegration', method)).toMatchObject({ timeoutInMillis: 29_000 });
    expect(call('GetIntegration', method)).not.toHaveProperty('integrationResponses');
  });

  const cases = [
    { path: '/timeoutInMillis', value: '5000', before: '29000' },
    { path: '/httpMethod', value: 'GET', before: 'POST' },
    { path: '/credentials', value: 'arn:aws:iam::123456789012:role/caller', before: '' },
    { path: '/passthroughBehavior', value: 'NEVER', before: 'WHEN_NO_MATCH' },
    { path: '/requestTemplates/application~1json', value: '{}', before: undefined },
  ];
  test.each(cases)('takes $path and gives it back', ({ path, value, before: old }) => {
    const { account, call, method } = smallApi();
    const before = account.snapshot(['apigateway']);
    call('UpdateIntegration', { ...method, patchOperations: [replace(path, value)] });
    expect(account.snapshot(['apigateway'])).not.toBe(before);
    const undo = old === undefined ? { op: 'remove', path } : replace(path, old);
    call('UpdateIntegration', { ...method, patchOperations: [undo] });
    expect(account.snapshot(['apigateway'])).toBe(before);
  });

  const raised = defineService<object>({
    id: 'service-quotas',
    initial: () => ({}),
    operations: { GetServiceQuota: () => ({ Quota: { Value: 60_000 } }) },
  });
  test.each([
    { endpoint: 'REGIONAL', timeout: 45_000, allowed: true },
    { endpoint: 'PRIVATE', timeout: 45_000, allowed: true },
    { endpoint: 'REGIONAL', timeout: 60_001, allowed: false },
    { endpoint: 'EDGE', timeout: 45_000, allowed: false },
  ])(
    'of $timeout ms under a raised quota, $endpoint: $allowed',
    ({ endpoint, timeout, allowed }) => {
      const { call } = stand([apigateway, raised]);
      const { id: restApiId, rootResourceId: resourceId } = call<{
        id: string;
        rootResourceId: string;
      }>('apigateway', 'CreateRestApi', {
        name: 'shop',
        endpointConfiguration: { types: [endpoint] },
      });
      const method = { restApiId, resourceId, httpMethod: 'GET' };
      call('apigateway', 'PutMethod', { ...method, authorizationType: 'NONE' });
      const put = () =>
        call('apigateway', 'PutIntegration', {
          ...method,
          type: 'AWS_PROXY',
          integrationHttpMethod: 'POST',
          uri: functionUri,
          timeoutInMillis: timeout,
        });
      if (allowed) expect(put()).toMatchObject({ timeoutInMillis: timeout });
      else expect(put).toThrow('Timeout should be between 50 ms and');
    },
  );
});
