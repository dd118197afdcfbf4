import { describe, expect, test } from '@jest/globals';
import { type DeployedResource, match } from '../../../simulator/gateway/router.ts';

const resource = (path: string, ...methods: string[]): DeployedResource => ({
  id: path,
  path,
  methods: Object.fromEntries(
    methods.map((httpMethod) => [httpMethod, { httpMethod, authorizationType: 'NONE' }]),
  ),
});

const resources = [
  resource('/{proxy+}', 'ANY'),
  resource('/', 'GET'),
  resource('/orders', 'GET', 'POST'),
  resource('/orders/{id}', 'GET'),
  resource('/orders/latest', 'GET'),
  resource('/files/{folder}/{name+}', 'GET'),
];

const cases: [request: string, path: string, method: string, parameters: object][] = [
  ['GET /', '/', 'GET', {}],
  ['GET /orders', '/orders', 'GET', {}],
  ['GET /orders/', '/orders', 'GET', {}],
  ['GET /orders/42', '/orders/{id}', 'GET', { id: '42' }],
  ['GET /orders/latest', '/orders/latest', 'GET', {}],
  ['GET /files/a/b/c', '/files/{folder}/{name+}', 'GET', { folder: 'a', name: 'b/c' }],
  ['PUT /anything/else', '/{proxy+}', 'ANY', { proxy: 'anything/else' }],
];

describe('the method of a request', () => {
  test.each(cases)('%s', (request, path, method, parameters) => {
    const [httpMethod = '', asked = ''] = request.split(' ');
    const found = match(resources, httpMethod, asked);
    expect([found?.resource.path, found?.method.httpMethod]).toEqual([path, method]);
    expect(found?.pathParameters).toEqual(parameters);
  });

  test('none', () => {
    expect(match(resources.slice(1), 'DELETE', '/orders')).toBeUndefined();
    expect(match(resources.slice(1), 'GET', '/orders/42/items')).toBeUndefined();
  });
});
