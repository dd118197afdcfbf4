import { describe, expect, test } from '@jest/globals';
import { functionUri, smallApi, type SmallApi } from './small-api.ts';

interface Document {
  readonly paths: Record<string, Record<string, Record<string, unknown>>>;
  readonly components: { readonly securitySchemes: Record<string, unknown> };
}

function exported({ call, stage }: SmallApi): Document {
  const { body } = call<{ body: Uint8Array }>('GetExport', {
    ...stage,
    exportType: 'oas30',
    parameters: { extensions: 'apigateway' },
    accepts: 'application/json',
  });
  return JSON.parse(new TextDecoder().decode(body)) as Document;
}

const integration = 'x-amazon-apigateway-integration';

describe('an export', () => {
  test('tells a Lambda proxy without its defaults', () => {
    const { paths, components } = exported(smallApi());
    expect(paths['/orders']?.['get']).toEqual({
      responses: {},
      [integration]: {
        type: 'aws_proxy',
        httpMethod: 'POST',
        uri: functionUri,
        passthroughBehavior: 'when_no_match',
      },
    });
    expect(components.securitySchemes).toEqual({});
  });

  test('is of what the stage serves, not of what is configured', () => {
    const api = smallApi();
    api.call('UpdateIntegration', {
      ...api.method,
      patchOperations: [{ op: 'replace', path: '/timeoutInMillis', value: '100' }],
    });
    expect(exported(api).paths['/orders']?.['get']?.[integration]).not.toHaveProperty(
      'timeoutInMillis',
    );
    api.call('CreateDeployment', api.stage);
    expect(exported(api).paths['/orders']?.['get']?.[integration]).toHaveProperty(
      'timeoutInMillis',
      100,
    );
  });

  test('tells any method, path variables, VPC link, templates and responses', () => {
    const api = smallApi();
    const { call, restApiId } = api;
    const { id: resourceId } = call<{ id: string }>('CreateResource', {
      restApiId,
      parentId: api.resourceId,
      pathPart: '{id}',
    });
    const method = { restApiId, resourceId, httpMethod: 'ANY' };
    call('PutMethod', { ...method, authorizationType: 'NONE' });
    call('PutMethodResponse', { ...method, statusCode: '200' });
    call('PutMethodResponse', { ...method, statusCode: '500' });
    call('PutIntegration', {
      ...method,
      type: 'HTTP',
      integrationHttpMethod: 'GET',
      uri: 'http://stock.internal/{id}',
      connectionType: 'VPC_LINK',
      connectionId: 'abc123',
      tlsConfig: { insecureSkipVerification: true },
      requestTemplates: { 'application/json': '{}' },
      requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
      cacheKeyParameters: ['method.request.path.id'],
    });
    call('PutIntegrationResponse', { ...method, statusCode: '200' });
    call('PutIntegrationResponse', { ...method, statusCode: '500', selectionPattern: '5\\d{2}' });
    call('CreateDeployment', api.stage);
    const operation = exported(api).paths['/orders/{id}']?.['x-amazon-apigateway-any-method'];
    expect(operation).toMatchObject({
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      [integration]: {
        type: 'http',
        connectionType: 'VPC_LINK',
        connectionId: 'abc123',
        tlsConfig: { insecureSkipVerification: true },
        requestTemplates: { 'application/json': '{}' },
        requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
        cacheKeyParameters: ['method.request.path.id'],
        responses: { default: { statusCode: '200' }, '5\\d{2}': { statusCode: '500' } },
      },
    });
  });

  test('tells keys, IAM and authorizers', () => {
    const api = smallApi();
    const { call, restApiId, rootResourceId: resourceId } = api;
    const { id: authorizerId } = call<{ id: string }>('CreateAuthorizer', {
      restApiId,
      name: 'tokens',
      type: 'TOKEN',
      authorizerUri: functionUri,
      identitySource: 'method.request.header.X-Token',
    });
    const authorizations = {
      GET: { authorizationType: 'CUSTOM', authorizerId },
      POST: { authorizationType: 'AWS_IAM' },
      PUT: { authorizationType: 'NONE', apiKeyRequired: true },
    };
    for (const [httpMethod, authorization] of Object.entries(authorizations)) {
      call('PutMethod', { restApiId, resourceId, httpMethod, ...authorization });
      call('PutIntegration', { restApiId, resourceId, httpMethod, type: 'MOCK' });
    }
    call('CreateDeployment', api.stage);
    const { paths, components } = exported(api);
    expect(paths['/']).toMatchObject({
      get: { security: [{ tokens: [] }] },
      post: { security: [{ sigv4: [] }] },
      put: { security: [{ api_key: [] }] },
    });
    expect(components.securitySchemes).toEqual({
      api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
      sigv4: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      },
      tokens: {
        type: 'apiKey',
        name: 'X-Token',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'token',
          authorizerUri: functionUri,
          authorizerResultTtlInSeconds: 300,
        },
      },
    });
  });

  test('in another form is refused rather than made up', () => {
    const { call, stage } = smallApi();
    expect(() => call('GetExport', { ...stage, exportType: 'oas30' })).toThrow('does not know');
  });
});
