import { describe, expect, test } from '@jest/globals';
import { everything } from '../../../core/facts/extent.ts';
import { rest } from '../../../core/facts/rest/index.ts';
import { deployedApiOf } from '../../../core/facts/rest/export.ts';
import { policyText } from '../../../core/facts/rest/policy.ts';
import { servedStageOf } from '../../../core/facts/rest/served-stage.ts';
import { known } from '../../../core/model/reading.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { answers, exported, functionUri, resources, target } from './shop.ts';

const read = async (given: Answers) => {
  const aws = fakeAws(given);
  const configuration = await rest.read(aws.environment, target, everything).configuration;
  return { configuration, calls: aws.calls };
};

/** The shop with a change to what the stage serves, or to the current configuration. */
const changed = (change: {
  deployed?: (document: typeof exported) => void;
  current?: (items: typeof resources) => void;
}): Answers => {
  const document = structuredClone(exported);
  const items = structuredClone(resources);
  change.deployed?.(document);
  change.current?.(items);
  return {
    ...answers,
    'apigateway:GetExport': () => ({ body: new TextEncoder().encode(JSON.stringify(document)) }),
    'apigateway:GetResources': () => ({ items }),
  };
};

test('an API whose stage serves what is configured', async () => {
  const { configuration } = await read(answers);
  expect(configuration).toMatchObject({
    api: { id: target.apiId, name: 'shop' },
    stage: { name: 'prod', deploymentId: 'dep002', variables: { orders: 'orders' } },
    deployments: { known: [{ id: 'dep002', description: 'second' }, { id: 'dep001' }] },
    account: { known: { cloudwatchRoleArn: 'arn:aws:iam::111122223333:role/logs' } },
    rest: {
      endpointType: 'REGIONAL',
      rootResourceId: 'root',
      canary: null,
      pendingChanges: { known: [] },
      usagePlans: { known: [{ id: 'plan01' }] },
    },
  });
  expect(configuration.routes).toEqual({
    known: [
      expect.objectContaining({
        httpMethod: 'POST',
        path: '/orders',
        resourceId: 'res001',
        authorizationType: 'NONE',
        apiKeyRequired: true,
      }),
      expect.objectContaining({ httpMethod: 'OPTIONS', path: '/orders' }),
      expect.objectContaining({
        path: '/stock/{sku}',
        authorizationType: 'CUSTOM',
        authorizerId: 'auth01',
        integration: expect.objectContaining({
          connectionType: 'VPC_LINK',
          connectionId: 'lnk123',
        }),
      }),
      {
        httpMethod: 'ANY',
        path: '/{proxy+}',
        resourceId: 'res003',
        authorizationType: 'AWS_IAM',
        apiKeyRequired: false,
        integration: {
          type: 'AWS',
          httpMethod: 'POST',
          uri: functionUri('catalog'),
          credentials: 'arn:aws:iam::111122223333:role/catalog-api',
          timeoutInMillis: 29000,
          passthroughBehavior: 'WHEN_NO_TEMPLATES',
          tlsConfig: { insecureSkipVerification: false },
          integrationResponses: {
            200: { statusCode: '200' },
            500: {
              statusCode: '500',
              selectionPattern: '.*Error.*',
              responseTemplates: { 'application/json': '{}' },
            },
          },
        },
      },
    ],
  });
});

test.each([
  ['none', {}, undefined],
  [
    'one of each',
    { throttlingRateLimit: 5, throttlingBurstLimit: 10 },
    { rateLimit: 5, burstLimit: 10 },
  ],
  [
    'a rate without a burst',
    { throttlingRateLimit: 0, throttlingBurstLimit: -1 },
    { rateLimit: 0 },
  ],
  ['lifted', { throttlingRateLimit: -1, throttlingBurstLimit: -1 }, undefined],
])("a stage's own throttle: %s", (_name, setting, throttle) => {
  const { stage } = servedStageOf(
    { methodSettings: { '*/*': setting, 'a/GET': { throttlingRateLimit: 1 } } },
    'prod',
  );
  expect(stage.throttle).toEqual(throttle);
});

describe('what the next deployment would ship', () => {
  type Change = Parameters<typeof changed>[0];
  const orders = (items: typeof resources) => items[1]!.resourceMethods!.POST!;
  test.each<[string, Change, object[]]>([
    [
      'an integration with another backend method',
      { current: (items) => (orders(items).methodIntegration.httpMethod = 'GET') },
      [{ route: { httpMethod: 'POST', path: '/orders' }, kind: 'changed', fields: ['httpMethod'] }],
    ],
    [
      'a timeout, where the export leaves out the default',
      {
        current: (items) =>
          (items[2]!.resourceMethods!.GET!.methodIntegration.timeoutInMillis = 5000),
      },
      [
        {
          route: { httpMethod: 'GET', path: '/stock/{sku}' },
          kind: 'changed',
          fields: ['timeoutInMillis'],
        },
      ],
    ],
    [
      'protection taken away',
      {
        current: (items) => {
          orders(items).apiKeyRequired = false;
          items[2]!.resourceMethods!.GET!.authorizationType = 'NONE';
          delete (items[2]!.resourceMethods!.GET as { authorizerId?: string }).authorizerId;
        },
      },
      [
        {
          route: { httpMethod: 'POST', path: '/orders' },
          kind: 'changed',
          fields: ['apiKeyRequired'],
        },
        {
          route: { httpMethod: 'GET', path: '/stock/{sku}' },
          kind: 'changed',
          fields: ['authorizationType', 'authorizerName'],
        },
      ],
    ],
    [
      'a method that is not deployed yet',
      { deployed: (document) => delete (document.paths as Record<string, unknown>)['/{proxy+}'] },
      [
        {
          route: { httpMethod: 'ANY', path: '/{proxy+}' },
          kind: 'added',
          fields: [],
          access: { authorizationType: 'AWS_IAM', apiKeyRequired: false },
        },
      ],
    ],
    [
      'a method that was deleted',
      { current: (items) => items.splice(3, 1) },
      [{ route: { httpMethod: 'ANY', path: '/{proxy+}' }, kind: 'removed', fields: [] }],
    ],
    [
      'a header that a response no longer has',
      {
        current: (items) =>
          delete (
            items[1]!.resourceMethods!.OPTIONS!.methodIntegration
              .integrationResponses[200] as object as {
              responseParameters?: object;
            }
          ).responseParameters,
      },
      [
        {
          route: { httpMethod: 'OPTIONS', path: '/orders' },
          kind: 'changed',
          fields: ['integrationResponses'],
        },
      ],
    ],
    [
      'the resource policy',
      {
        deployed: (document) =>
          Object.assign(document, {
            'x-amazon-apigateway-policy': { Statement: [{ Effect: 'Deny' }] },
          }),
      },
      [{ route: { httpMethod: 'ANY', path: '*' }, kind: 'changed', fields: ['policy'] }],
    ],
    [
      'nothing: responses of a proxy integration do nothing',
      {
        deployed: (document) =>
          Object.assign(document.paths['/orders'].post['x-amazon-apigateway-integration'], {
            responses: {},
          }),
      },
      [],
    ],
  ])('%s', async (_name, change, expected) => {
    const { configuration } = await read(changed(change));
    expect(configuration.rest?.pendingChanges).toEqual({ known: expected });
  });
});

describe('what could not be read', () => {
  const refuse = (call: string) => ({
    ...answers,
    [call]: () => {
      throw awsError('AccessDeniedException');
    },
  });

  test('without the export the current configuration stands in, and what is pending is unknown', async () => {
    const { configuration } = await read(refuse('apigateway:GetExport'));
    expect(configuration.routes).toMatchObject({
      known: [
        { path: '/orders', resourceId: 'res001' },
        {},
        { authorizerId: 'auth01' },
        { httpMethod: 'ANY' },
      ],
    });
    expect(configuration.rest?.pendingChanges).toMatchObject({
      gap: { what: 'apigateway:GetExport' },
    });
  });

  test('without the resources the export tells the routes, but no ids', async () => {
    const { configuration } = await read(refuse('apigateway:GetResources'));
    expect(configuration.routes).toMatchObject({
      known: [{ authorizationType: 'NONE' }, {}, { authorizerId: 'auth01' }, {}],
    });
    for (const route of known(configuration.routes)) expect(route).not.toHaveProperty('resourceId');
    expect(configuration.rest?.pendingChanges).toMatchObject({
      gap: { what: 'apigateway:GetResources' },
    });
  });

  test('without the authorizers their type is known from the export', async () => {
    const { configuration } = await read(refuse('apigateway:GetAuthorizers'));
    expect(configuration.routes).toMatchObject({
      known: [{}, {}, { authorizationType: 'CUSTOM', authorizerId: 'auth01' }, {}],
    });
    expect(configuration.rest?.pendingChanges).toEqual({ known: [] });
  });

  test.each([
    ['no JSON', 'swagger: "2.0"'],
    ['another document', '{"paths": []}'],
  ])('an export that is %s is a gap', async (_name, text) => {
    const { configuration } = await read({
      ...answers,
      'apigateway:GetExport': () => ({ body: new TextEncoder().encode(text) }),
    });
    expect(configuration.rest?.pendingChanges).toMatchObject({
      gap: { what: 'apigateway:GetExport' },
    });
    expect(configuration.routes).toHaveProperty('known');
  });
});

test('more than 500 resources come in pages', async () => {
  const many = Array.from({ length: 1203 }, (_, index) => ({
    id: `r${index}`,
    path: `/p${index}`,
    resourceMethods: { GET: { authorizationType: 'NONE', methodIntegration: { type: 'MOCK' } } },
  }));
  const { configuration, calls } = await read({
    ...answers,
    'apigateway:GetExport': () => {
      throw awsError('BadRequestException');
    },
    'apigateway:GetResources': ({ limit, position }) => {
      const from = Number(position ?? 0);
      const to = from + Number(limit);
      return { items: many.slice(from, to), ...(to < many.length && { position: String(to) }) };
    },
  });
  expect(configuration.routes).toMatchObject({ known: { length: 1203 } });
  expect(calls.filter(({ call }) => call === 'apigateway:GetResources')).toHaveLength(3);
});

test('an export without extensions for authorizers leaves the type open', () => {
  const { methods } = deployedApiOf(
    JSON.stringify({
      openapi: '3.0.1',
      paths: { '/': { get: { security: [{ members: ['read'] }, { api_key: [] }] } } },
      components: { securitySchemes: { members: { type: 'apiKey', name: 'Authorization' } } },
    }),
  );
  expect(methods).toEqual([
    {
      httpMethod: 'GET',
      path: '/',
      apiKeyRequired: true,
      authorizationType: undefined,
      authorizerName: 'members',
      authorizationScopes: ['read'],
      integration: null,
    },
  ]);
});

test.each([
  [undefined, ''],
  ['{"a":1,"b":[2]}', '{"a":1,"b":2}'],
  ['{\\"b\\":2,\\"a\\":1}', '{"a":1,"b":2}'],
  [
    { Resource: 'arn:aws:execute-api:eu-west-1:1:abc/prod/GET/' },
    '{"Resource":"execute-api:/prod/GET/"}',
  ],
])('policy %j', (policy, text) => {
  expect(policyText(policy)).toBe(text);
});

test('an export of another kind is none, as it would look like an API without integrations', () => {
  const swagger = JSON.stringify({ swagger: '2.0', paths: { '/orders': { GET: {} } } });
  expect(() => deployedApiOf(swagger)).toThrow('not an OpenAPI 3');
});
