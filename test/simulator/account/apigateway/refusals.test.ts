import { beforeEach, describe, expect, test } from '@jest/globals';
import { functionUri, smallApi, type SmallApi } from './small-api.ts';

let api: SmallApi;
beforeEach(() => {
  api = smallApi();
});

interface Refusal {
  readonly operation: string;
  readonly input: (api: SmallApi) => object;
  readonly name: string;
  readonly message: string;
}

const patches = (path: string, value = '1', op = 'replace') => ({
  patchOperations: [{ op, path, value }],
});
const backend = (changes: object) => ({
  type: 'HTTP_PROXY',
  integrationHttpMethod: 'GET',
  uri: 'https://example.com/',
  ...changes,
});

const refusals: Refusal[] = [
  {
    operation: 'GetRestApi',
    input: () => ({ restApiId: 'nothing' }),
    name: 'NotFoundException',
    message: 'Invalid API identifier specified 123456789012:nothing',
  },
  {
    operation: 'GetStage',
    input: ({ restApiId }) => ({ restApiId, stageName: 'test' }),
    name: 'NotFoundException',
    message: 'Invalid stage identifier specified',
  },
  {
    operation: 'GetStage',
    input: ({ restApiId }) => ({ restApiId }),
    name: 'ValidationException',
    message:
      "1 validation error detected: Value null at 'stageName' failed to satisfy constraint: Member must not be null",
  },
  {
    operation: 'GetStage',
    input: ({ stage }) => ({ ...stage, flavour: 'vanilla' }),
    name: 'SimulatorLacksParameter',
    message: 'The simulator does not know the parameter flavour.',
  },
  {
    operation: 'CreateResource',
    input: ({ restApiId, rootResourceId }) => ({
      restApiId,
      parentId: rootResourceId,
      pathPart: 'orders',
    }),
    name: 'ConflictException',
    message: 'Another resource with the same parent already has this name: orders',
  },
  {
    operation: 'PutMethod',
    input: ({ method }) => ({ ...method, authorizationType: 'NONE' }),
    name: 'ConflictException',
    message: 'Method already exists for this resource',
  },
  {
    operation: 'PutMethod',
    input: ({ method }) => ({ ...method, httpMethod: 'POST', authorizationType: 'CUSTOM' }),
    name: 'BadRequestException',
    message:
      'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
  },
  {
    operation: 'PutIntegration',
    input: ({ method }) => ({ ...method, ...backend({ integrationHttpMethod: undefined }) }),
    name: 'BadRequestException',
    message: 'Enumeration value for HttpMethod must be non-empty',
  },
  {
    operation: 'PutIntegration',
    input: ({ method }) => ({ ...method, ...backend({ uri: 'stock.internal' }) }),
    name: 'BadRequestException',
    message: 'Invalid HTTP endpoint specified for URI',
  },
  {
    operation: 'PutIntegration',
    input: ({ method }) => ({ ...method, ...backend({ timeoutInMillis: 49 }) }),
    name: 'BadRequestException',
    message: 'Timeout should be between 50 ms and 29000 ms',
  },
  {
    operation: 'PutIntegration',
    input: ({ method }) => ({ ...method, ...backend({ type: 'AWS_PROXY', uri: 'orders' }) }),
    name: 'BadRequestException',
    message: 'Invalid ARN specified in the request',
  },
  {
    operation: 'PutIntegration',
    input: ({ method }) => ({ ...method, ...backend({ type: 'LAMBDA', uri: functionUri }) }),
    name: 'ValidationException',
    message:
      "1 validation error detected: Value 'LAMBDA' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, AWS, MOCK, HTTP_PROXY, AWS_PROXY]",
  },
  {
    operation: 'UpdateIntegration',
    input: ({ method }) => ({ ...method, ...patches('/timeoutInMillis', '29001') }),
    name: 'BadRequestException',
    message: 'Timeout should be between 50 ms and 29000 ms',
  },
  {
    operation: 'UpdateIntegration',
    input: ({ method }) => ({ ...method, ...patches('/uri', 'x', 'remove') }),
    name: 'BadRequestException',
    message:
      "Invalid patch path  '/uri' specified for op 'remove'. Please choose supported operations",
  },
  {
    operation: 'UpdateMethod',
    input: ({ method }) => ({ ...method, ...patches('/httpMethod', 'POST') }),
    name: 'BadRequestException',
    message: 'Invalid patch path /httpMethod',
  },
  {
    operation: 'PutIntegrationResponse',
    input: ({ method }) => ({ ...method, statusCode: '200' }),
    name: 'NotFoundException',
    message: 'Invalid Response status code specified',
  },
  {
    operation: 'UpdateStage',
    input: ({ stage }) => ({ ...stage, ...patches('/deploymentId', 'nothing') }),
    name: 'BadRequestException',
    message: 'Deployment id does not exist',
  },
  {
    operation: 'UpdateStage',
    input: ({ stage }) => ({ ...stage, ...patches('/*/*/logging/loglevel', 'LOUD') }),
    name: 'BadRequestException',
    message: 'Invalid logging level: LOUD. Must be one of: [OFF, ERROR, INFO]',
  },
  {
    operation: 'UpdateStage',
    input: ({ stage }) => ({ ...stage, ...patches('/canarySettings/badPath', '', 'remove') }),
    name: 'BadRequestException',
    message:
      'Cannot remove method setting canarySettings/badPath because there is no method setting for this method ',
  },
  {
    operation: 'DeleteDeployment',
    input: ({ restApiId, deploymentId }) => ({ restApiId, deploymentId }),
    name: 'BadRequestException',
    message: 'Active stages pointing to this deployment must be moved or deleted',
  },
  {
    operation: 'CreateStage',
    input: ({ stage, deploymentId }) => ({ ...stage, deploymentId }),
    name: 'ConflictException',
    message: 'Stage already exists',
  },
  {
    operation: 'GetRestApis',
    input: () => ({ limit: 501 }),
    name: 'BadRequestException',
    message: 'Invalid limit. Must be between 1 and 500',
  },
  {
    operation: 'CreateApiKey',
    input: () => ({ value: 'short' }),
    name: 'BadRequestException',
    message: 'API Key value should be at least 20 characters',
  },
  {
    operation: 'GetUsagePlan',
    input: () => ({ usagePlanId: 'nothing' }),
    name: 'NotFoundException',
    message: 'Invalid Usage Plan ID specified',
  },
];

describe('API Gateway refuses', () => {
  test.each(refusals)('$operation: $message', ({ operation, input, name, message }) => {
    const act = () => api.call(operation, input(api));
    expect(act).toThrow(expect.objectContaining({ name, message }));
  });

  test('an unknown stage path with the list of all paths', () => {
    expect(() =>
      api.call('UpdateStage', { ...api.stage, ...patches('/documentation_version') }),
    ).toThrow(
      'Invalid method setting path: /documentation_version. Must be one of: [/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds, ',
    );
  });

  test('a deployment of nothing, and of a method without an integration', () => {
    const { id: restApiId, rootResourceId: resourceId } = api.call<{
      id: string;
      rootResourceId: string;
    }>('CreateRestApi', { name: 'shop' });
    expect(() => api.call('CreateDeployment', { restApiId })).toThrow(
      "The REST API doesn't contain any methods",
    );
    api.call('PutMethod', { restApiId, resourceId, httpMethod: 'ANY', authorizationType: 'NONE' });
    expect(() => api.call('CreateDeployment', { restApiId })).toThrow(
      'No integration defined for method',
    );
  });
});
