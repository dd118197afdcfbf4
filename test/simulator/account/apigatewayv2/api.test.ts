import { expect, test } from '@jest/globals';
import { Account } from '../../../../simulator/account/account.ts';
import { services } from '../../../../simulator/account/services.generated.ts';

function api() {
  const account = new Account({
    accountId: '123456789012',
    region: 'eu-west-1',
    now: () => new Date('2026-01-05T09:00:00Z'),
    services,
    seed: 1,
  });
  const call = <T = Record<string, never>>(operation: string, input: object): T =>
    account.call('apigatewayv2', operation, { ...input }) as T;
  const { ApiId } = call<{ ApiId: string }>('CreateApi', { Name: 'shop', ProtocolType: 'HTTP' });
  const on = <T = Record<string, never>>(operation: string, input: object): T =>
    call<T>(operation, { ApiId, ...input });
  const { IntegrationId } = on<{ IntegrationId: string }>('CreateIntegration', {
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'GET',
    IntegrationUri: 'https://example.com',
    PayloadFormatVersion: '1.0',
  });
  return { call, on, IntegrationId };
}
type OnApi = ReturnType<typeof api>;

test.each<[string, string, object, string]>([
  ['an API that does not exist', 'GetApi', { ApiId: 'nope' }, 'NotFoundException'],
  ['a route that does not exist', 'GetRoute', { RouteId: 'nope' }, 'NotFoundException'],
  ['a route key of another kind', 'CreateRoute', { RouteKey: 'orders' }, 'BadRequestException'],
  [
    'a target that does not exist',
    'CreateRoute',
    { RouteKey: 'GET /', Target: 'integrations/nope' },
    'BadRequestException',
  ],
  [
    'a time-out beyond the limit',
    'CreateIntegration',
    { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://a.example', TimeoutInMillis: 30_001 },
    'BadRequestException',
  ],
  ['an API without routes', 'CreateDeployment', {}, 'BadRequestException'],
  [
    'a JWT authorizer without an audience',
    'CreateAuthorizer',
    {
      AuthorizerType: 'JWT',
      Name: 'a',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://id.example.com', Audience: [] },
    },
    'BadRequestException',
  ],
  ['a parameter that the simulator lacks', 'GetApi', { Odd: 1 }, 'SimulatorLacksParameter'],
])('refused: %s', (_what, operation, input, name) => {
  const { on } = api();
  expect(() => on(operation, input)).toThrow(expect.objectContaining({ name }));
});

const stageWith = ({ on, IntegrationId }: OnApi) => {
  on('CreateRoute', { RouteKey: 'GET /', Target: `integrations/${IntegrationId}` });
  return on<{ DeploymentId: string }>('CreateStage', { StageName: '$default', AutoDeploy: true });
};

test('each change is deployed at once where the stage says so', () => {
  const one = api();
  const first = stageWith(one);
  one.on('CreateRoute', { RouteKey: 'GET /more', Target: `integrations/${one.IntegrationId}` });
  const second = one.on<{ DeploymentId: string }>('GetStage', { StageName: '$default' });
  expect(second.DeploymentId).not.toBe(first.DeploymentId);
  expect(second).toMatchObject({
    LastDeploymentStatusMessage: `Successfully deployed stage with deployment ID '${second.DeploymentId}'`,
  });
});

test('an update of a stage names what changes; an empty text removes a variable', () => {
  const one = api();
  stageWith(one);
  const StageName = '$default';
  one.on('UpdateStage', { StageName, StageVariables: { a: '1', b: '2' } });
  one.on('UpdateStage', { StageName, DefaultRouteSettings: { ThrottlingRateLimit: 5 } });
  expect(one.on('UpdateStage', { StageName, StageVariables: { a: '' } })).toMatchObject({
    StageVariables: { b: '2' },
    DefaultRouteSettings: { DetailedMetricsEnabled: false, ThrottlingRateLimit: 5 },
  });
});

test('a list comes in pages', () => {
  const { on, IntegrationId } = api();
  for (const RouteKey of ['GET /a', 'GET /b', 'GET /c'])
    on('CreateRoute', { RouteKey, Target: `integrations/${IntegrationId}` });
  const page = on<{ Items: object[]; NextToken: string }>('GetRoutes', { MaxResults: '2' });
  expect(page.Items).toHaveLength(2);
  const { NextToken } = page;
  const last = on<{ Items: object[] }>('GetRoutes', { MaxResults: '2', NextToken });
  expect(last.Items).toHaveLength(1);
});
