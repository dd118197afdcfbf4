import { describe, expect, test } from '@jest/globals';
import type { ServiceId } from '../../../core/model/calls.ts';
import { worlds } from '../../../simulator/worlds/index.ts';
import { failures, standingShop } from './stand.ts';

const storefront = () => standingShop(1, worlds.storefront);
type Storefront = ReturnType<typeof storefront>;

test('a healthy storefront serves every route, and measures by ApiId', () => {
  const world = storefront();
  const exchanges = world.minutes(3);
  expect(failures(exchanges)).toEqual([]);
  const routes = new Set(exchanges.map(({ request }) => request.path));
  expect(routes.size).toBe(8);
  const stage = { ApiId: String(world.names['apiId']), Stage: '$default' };
  const count = world.samples('AWS/ApiGateway', 'Count', stage).length;
  expect(count).toBe(exchanges.filter(({ request }) => request.api === 'storefront').length);
  expect(
    world.samples('AWS/ApiGateway', 'Count', { ...stage, Route: 'GET /items/{id}' }).length,
  ).toBeGreaterThan(100);
});

const set = (world: Storefront, name: string, more: object) =>
  Object.assign(
    world.surroundings.traffic.find((one) => one.name === name)!,
    more,
  );
const update = (world: Storefront, operation: string, input: object) =>
  world.call(`apigatewayv2:${operation}`, { ApiId: '${apiId}', ...input });
const token = (claims: object) =>
  JSON.stringify({
    iss: 'https://id.example.com/',
    aud: 'storefront',
    scope: 'orders/read',
    ...claims,
  });

type Case = [
  what: string,
  broken: (world: Storefront) => unknown,
  failed: string,
  logged: Record<string, string>,
];

const cases: readonly Case[] = [
  [
    'a function that nobody permits to call',
    (world) =>
      world.account.call('lambda', 'RemovePermission', {
        FunctionName: 'baskets',
        Qualifier: 'live',
        StatementId: 'make-basket',
      }),
    'POST /baskets 500',
    {
      errorMessage: 'Internal Server Error',
      errorType: 'INTEGRATION_FAILURE',
      'integration-error':
        "The IAM role configured on the integration or API Gateway doesn't have permissions to call the integration. Check the permissions and try again.",
      'integration-integrationStatus': '-',
    },
  ],
  [
    'a function that throws',
    (world) => {
      world.surroundings.code['baskets/1.zip'] = {
        duration: 10,
        jitter: 0,
        outcome: { kind: 'throw', errorType: 'Error', errorMessage: 'no basket' },
      };
    },
    'POST /baskets 500',
    {
      'integration-error':
        'The Lambda function returned the following error: no basket. Check your Lambda function code and try again.',
      'integration-integrationStatus': '200',
    },
  ],
  [
    'a handler that reads the other form of event',
    (world) =>
      update(world, 'UpdateIntegration', {
        IntegrationId: '${integration.legacy}',
        PayloadFormatVersion: '2.0',
      }),
    'GET /legacy/cart/1 500',
    { 'integration-error': expect.stringContaining("'httpMethod'") as unknown as string },
  ],
  [
    'an integration that has less time than its function takes',
    (world) =>
      update(world, 'UpdateIntegration', {
        IntegrationId: '${integration.items}',
        TimeoutInMillis: 50,
      }),
    'GET /items 503',
    { errorMessage: 'Service Unavailable', 'integration-latency': '50' },
  ],
  [
    'limits of zero',
    (world) =>
      update(world, 'UpdateStage', {
        StageName: '$default',
        RouteSettings: { 'GET /reviews': { ThrottlingRateLimit: 0, ThrottlingBurstLimit: 0 } },
      }),
    'GET /reviews 429',
    { errorMessage: 'Too Many Requests' },
  ],
  [
    'a path that no route serves',
    (world) => set(world, 'items', { path: '/products' }),
    'GET /products 404',
    { errorMessage: 'Not Found', routeKey: '-' },
  ],
  [
    'a host that is down',
    (world) => {
      world.surroundings.hosts['reviews.example.com']!.up = false;
    },
    'GET /reviews 503',
    { errorType: 'INTEGRATION_NETWORK_FAILURE' },
  ],
  [
    'a request without a token',
    (world) => set(world, 'orders', { token: undefined }),
    'GET /orders 401',
    { 'authorizer-error': 'missing: token not provided' },
  ],
  [
    'a token of another audience',
    (world) => set(world, 'orders', { token: token({ aud: 'admin' }) }),
    'GET /orders 401',
    { 'authorizer-error': 'invalid_token: the token does not have a valid audience' },
  ],
  [
    'a token of another issuer',
    (world) => set(world, 'orders', { token: token({ iss: 'https://id.example.com' }) }),
    'GET /orders 401',
    { 'authorizer-error': 'invalid_token: issuer does not match' },
  ],
  [
    'a token that has expired',
    (world) => set(world, 'orders', { token: token({ exp: '2026-01-01T00:00:00Z' }) }),
    'GET /orders 401',
    { 'authorizer-error': 'invalid_token: the token has expired' },
  ],
  [
    'a token without the scope',
    (world) => set(world, 'orders', { token: token({ scope: 'items/read' }) }),
    'GET /orders 403',
    { 'authorizer-error': 'insufficient_scope' },
  ],
  [
    'an issuer that does not answer',
    (world) => {
      world.surroundings.hosts['id.example.com']!.duration = 4000;
    },
    'GET /orders 401',
    { 'authorizer-error': 'invalid_token: OIDC discovery endpoint communication error' },
  ],
  [
    'an authorizer that answers in another form than is set',
    (world) =>
      update(world, 'UpdateAuthorizer', {
        AuthorizerId: '${authorizerId}',
        EnableSimpleResponses: false,
      }),
    'GET /profile 500',
    { errorType: 'AUTHORIZER_CONFIGURATION_ERROR' },
  ],
];

describe('one thing is wrong', () => {
  test.each(cases)('%s', (_what, broken, failed, logged) => {
    const world = storefront();
    broken(world);
    expect(failures(world.minutes(1))).toEqual([failed]);
    const { events = [] } = world.logGroups['/aws/apigateway/storefront'] ?? {};
    const status = failed.split(' ').at(-1);
    const line = events.find(({ message }) => message.includes(`"status":"${status}"`));
    expect(JSON.parse(line?.message ?? '{}')).toMatchObject(logged);
  });
});

test('an application that does not expect the stage in its path', () => {
  const world = storefront();
  world.surroundings.code['feed/1.zip'] = {
    ...world.surroundings.code['feed/1.zip']!,
    paths: ['/feed'],
  };
  expect(failures(world.minutes(1))).toEqual(['GET /feed 404']);
});

test.each([
  ['there is no such stage', (world: Storefront) => set(world, 'items', { stage: 'live' })],
  [
    'the endpoint is turned off',
    (world: Storefront) => update(world, 'UpdateApi', { DisableExecuteApiEndpoint: true }),
  ],
])('only the client sees that %s', (_what, broken) => {
  const world = storefront();
  const before = world.samples('AWS/ApiGateway', '4xx', { ApiId: String(world.names['apiId']) });
  broken(world);
  expect(failures(world.minutes(1))).toContain('GET /items 404');
  const after = world.samples('AWS/ApiGateway', '4xx', { ApiId: String(world.names['apiId']) });
  expect(after.filter((value) => value > 0).length).toBe(before.filter((v) => v > 0).length);
});

test('a deployment that fails leaves what was served', () => {
  const world = storefront();
  const { account, names } = world;
  const ApiId = String(names['mobileApiId']);
  const service: ServiceId = 'apigatewayv2';
  const { Items = [] } = account.call(service, 'GetRoutes', { ApiId }) as {
    Items?: { RouteId: string }[];
  };
  account.call(service, 'DeleteRoute', { ApiId, RouteId: Items[0]?.RouteId });
  expect(account.call(service, 'GetStage', { ApiId, StageName: 'v1' })).toMatchObject({
    LastDeploymentStatusMessage:
      'Deployment attempt failed: Unable to deploy API because no routes exist in this API',
  });
  expect(failures(world.minutes(1))).toEqual([]);
});
