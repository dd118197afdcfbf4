import { expect, test } from '@jest/globals';
import { worlds } from '../../../simulator/worlds/index.ts';
import { failures, standingShop } from '../worlds/stand.ts';

/** A storefront whose pages send preflights for orders, and what of its requests fails once a route is added. */
function failingWith(route: object | null): string[] {
  const world = standingShop(1, worlds.storefront);
  world.surroundings.traffic = [
    {
      name: 'preflight',
      api: 'storefront',
      stage: '$default',
      httpMethod: 'OPTIONS',
      path: '/orders',
      perMinute: 20,
      body: '',
      headers: { origin: 'https://shop.example.com', 'access-control-request-method': 'GET' },
    },
  ];
  const target = { ApiId: '${apiId}', Target: 'integrations/${integration.orders}' };
  if (route) world.call('apigatewayv2:CreateRoute', { ...target, ...route });
  return failures(world.minutes(1));
}

const guarded = { AuthorizationType: 'JWT', AuthorizerId: '${jwtAuthorizerId}' };

test.each<[string, object | null, string[]]>([
  ['API Gateway answers them itself', null, []],
  ['an open route for every method', { RouteKey: 'ANY /orders' }, []],
  [
    'a guarded route for every method',
    { RouteKey: 'ANY /orders', ...guarded },
    ['OPTIONS /orders 401'],
  ],
  ['a guarded default route', { RouteKey: '$default', ...guarded }, ['OPTIONS /orders 401']],
  ['a guarded route for another method', { RouteKey: 'PUT /orders', ...guarded }, []],
])('preflights: %s', (_name, route, failed) => {
  expect(failingWith(route)).toEqual(failed);
});
