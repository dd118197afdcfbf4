import { expect, test } from '@jest/globals';
import { everything } from '../../../core/facts/extent.ts';
import { http } from '../../../core/facts/http/index.ts';
import { measuredRoutes } from '../../../core/facts/measured-routes.ts';
import { TargetNotFound } from '../../../core/model/errors.ts';
import { configurationSchema } from '../../../core/model/facts/configuration.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { deployedByHand, functionArn, httpAnswers, target } from './http-api.ts';

const read = async (answers: Answers) => {
  const aws = fakeAws(answers);
  const configuration = await http.read(aws.environment, target, everything).configuration;
  return { configuration, calls: aws.calls };
};

test('an HTTP API in the terms of the model', async () => {
  const { configuration } = await read(httpAnswers);
  expect(configurationSchema.parse(configuration)).toEqual(configuration);
  expect(configuration).toMatchObject({
    api: { id: target.apiId, name: 'shop-http' },
    stage: {
      name: 'prod',
      deploymentId: 'dep002',
      variables: { orders: 'orders' },
      accessLog: { destinationArn: expect.stringContaining('/shop-http') },
      throttle: { rateLimit: 50, burstLimit: 100 },
    },
    deployments: {
      known: [
        { id: 'dep002', status: 'FAILED', statusMessage: 'No integration', automatic: true },
        { id: 'dep001', status: 'DEPLOYED' },
      ],
    },
    links: { known: [{ version: 2, id: 'l1', subnetIds: ['s1'], securityGroupIds: ['g1'] }] },
    authorizers: {
      known: [
        {
          id: 'a1',
          type: 'JWT',
          jwt: { issuer: 'https://issuer.example.com', audience: ['shop'] },
        },
      ],
    },
    http: {
      autoDeploy: true,
      cors: { allowOrigins: ['https://shop.example.com'], allowCredentials: false },
      routeSettings: { 'GET /orders': { throttlingRateLimit: 0, throttlingBurstLimit: 0 } },
    },
  });
  expect(configuration.rest).toBeUndefined();
});

test('routes of every page with their integrations', async () => {
  const { configuration } = await read(httpAnswers);
  expect(configuration.routes).toEqual({
    known: [
      {
        httpMethod: 'GET',
        path: '/orders',
        routeKey: 'GET /orders',
        routeId: 'r1',
        authorizationType: 'JWT',
        authorizerId: 'a1',
        authorizationScopes: ['orders/read'],
        apiKeyRequired: false,
        integration: {
          id: 'i1',
          type: 'AWS_PROXY',
          httpMethod: 'POST',
          uri: functionArn('${stageVariables.orders}:live'),
          connectionType: 'INTERNET',
          payloadFormatVersion: '2.0',
          timeoutInMillis: 6500,
        },
      },
      expect.objectContaining({
        httpMethod: 'ANY',
        path: '$default',
        integration: expect.objectContaining({ type: 'HTTP_PROXY', timeoutInMillis: 30_000 }),
      }),
      expect.objectContaining({ httpMethod: 'ANY', path: '/files/{proxy+}', integration: null }),
    ],
  });
});

test('everything that is read is declared, in at most twelve calls', async () => {
  const { calls } = await read(httpAnswers);
  const made = calls.map(({ call }) => call);
  expect(made.filter((call) => !http.reads.some((one) => one === call))).toEqual([]);
  expect(made.length).toBeLessThanOrEqual(12);
});

test('routes of a stage that is deployed by hand are not known', async () => {
  const { configuration } = await read(deployedByHand);
  expect(configuration.routes).toMatchObject({
    gap: { because: expect.stringContaining('not deployed automatically') },
  });
});

test.each(['GetRoutes', 'GetIntegrations'])(
  'routes are a gap where %s is refused',
  async (call) => {
    const { configuration } = await read({
      ...httpAnswers,
      [`apigatewayv2:${call}`]: () => {
        throw awsError('AccessDeniedException', 'no');
      },
    });
    expect(configuration.routes).toMatchObject({
      gap: { allow: expect.stringContaining('apigateway:GET') },
    });
  },
);

test.each(['GetApi', 'GetStage'])(
  'without what %s returns there is nothing to diagnose',
  async (call) => {
    const missing = read({
      ...httpAnswers,
      [`apigatewayv2:${call}`]: () => {
        throw awsError('NotFoundException', 'Invalid API identifier specified');
      },
    });
    await expect(missing).rejects.toThrow(TargetNotFound);
  },
);

test('detailed metrics are on for the routes that do not turn them off', async () => {
  const { configuration } = await read(httpAnswers);
  expect(measuredRoutes(configuration)).toEqual([
    { httpMethod: 'GET', path: '/orders' },
    { httpMethod: 'ANY', path: '$default' },
    { httpMethod: 'ANY', path: '/files/{proxy+}' },
  ]);
});
