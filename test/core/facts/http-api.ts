import type { Answers } from './fake-aws.ts';
import { answers, target as restTarget } from './shop.ts';

/** The same shop behind an HTTP API. */
export const target = { ...restTarget, apiKind: 'HTTP', apiName: 'shop-http' } as const;

export const functionArn = (name: string) =>
  `arn:aws:lambda:ap-northeast-1:111122223333:function:${name}`;

const stage = {
  StageName: 'prod',
  AutoDeploy: true,
  DeploymentId: 'dep002',
  StageVariables: { orders: 'orders' },
  DefaultRouteSettings: {
    DetailedMetricsEnabled: true,
    ThrottlingRateLimit: 50,
    ThrottlingBurstLimit: 100,
  },
  RouteSettings: { 'GET /orders': { ThrottlingRateLimit: 0, ThrottlingBurstLimit: 0 } },
  AccessLogSettings: {
    DestinationArn: 'arn:aws:logs:ap-northeast-1:111122223333:log-group:/shop-http',
    Format:
      '{"requestId":"$context.requestId","routeKey":"$context.routeKey","status":"$context.status"}',
  },
};

const routes = [
  {
    RouteId: 'r1',
    RouteKey: 'GET /orders',
    Target: 'integrations/i1',
    AuthorizationType: 'JWT',
    AuthorizerId: 'a1',
    AuthorizationScopes: ['orders/read'],
  },
  { RouteId: 'r2', RouteKey: '$default', Target: 'integrations/i2', AuthorizationType: 'NONE' },
  { RouteId: 'r3', RouteKey: 'ANY /files/{proxy+}' },
];

const integrations = [
  {
    IntegrationId: 'i1',
    IntegrationType: 'AWS_PROXY',
    IntegrationMethod: 'POST',
    IntegrationUri: functionArn('${stageVariables.orders}:live'),
    ConnectionType: 'INTERNET',
    PayloadFormatVersion: '2.0',
    TimeoutInMillis: 6500,
  },
  {
    IntegrationId: 'i2',
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'ANY',
    IntegrationUri: 'https://backend.example.com/{proxy}',
    ConnectionType: 'INTERNET',
    PayloadFormatVersion: '1.0',
  },
];

export const httpAnswers: Answers = {
  ...answers,
  'apigatewayv2:GetApi': () => ({
    ApiId: target.apiId,
    Name: 'shop-http',
    ProtocolType: 'HTTP',
    CorsConfiguration: { AllowOrigins: ['https://shop.example.com'], AllowMethods: ['GET'] },
    Tags: { team: 'shop' },
  }),
  'apigatewayv2:GetStage': () => stage,
  'apigatewayv2:GetRoutes': ({ NextToken }) =>
    NextToken === 'more'
      ? { Items: routes.slice(2) }
      : { Items: routes.slice(0, 2), NextToken: 'more' },
  'apigatewayv2:GetIntegrations': () => ({ Items: integrations }),
  'apigatewayv2:GetDeployments': () => ({
    Items: [
      {
        DeploymentId: 'dep001',
        CreatedDate: new Date('2026-02-01T00:00:00Z'),
        DeploymentStatus: 'DEPLOYED',
      },
      {
        DeploymentId: 'dep002',
        CreatedDate: new Date('2026-02-02T00:00:00Z'),
        DeploymentStatus: 'FAILED',
        DeploymentStatusMessage: 'No integration',
        AutoDeployed: true,
      },
    ],
  }),
  'apigatewayv2:GetAuthorizers': () => ({
    Items: [
      {
        AuthorizerId: 'a1',
        Name: 'customers',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://issuer.example.com', Audience: ['shop'] },
      },
    ],
  }),
  'apigatewayv2:GetVpcLinks': () => ({
    Items: [
      {
        VpcLinkId: 'l1',
        Name: 'stock',
        VpcLinkStatus: 'AVAILABLE',
        SubnetIds: ['s1'],
        SecurityGroupIds: ['g1'],
      },
    ],
  }),
};

/** The stage as it is where its owner deploys it. */
export const deployedByHand: Answers = {
  ...httpAnswers,
  'apigatewayv2:GetStage': () => ({ ...stage, AutoDeploy: false }),
};
