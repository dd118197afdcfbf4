import { describe, expect, test } from '@jest/globals';
import type { Code } from '../../../simulator/surroundings.ts';
import type { RouteDefinition } from '../../../simulator/worlds/rest-api.ts';
import { fine, returns, smallWorld, throws } from './small-world.ts';

const responses: NonNullable<RouteDefinition['responses']> = [
  { statusCode: '200', responseTemplates: { 'application/json': `{"quote": $input.json('$')}` } },
  {
    statusCode: '400',
    selectionPattern: 'Invalid.*',
    responseTemplates: { 'application/json': `{"message": "$input.path('$.errorMessage')"}` },
  },
];

const answering = (template: string): NonNullable<RouteDefinition['responses']> => [
  { statusCode: '200', responseTemplates: { 'application/json': template } },
];

function mapped(code: Code, more: Partial<RouteDefinition> = {}, integration: object = {}) {
  const world = smallWorld(code);
  world.route('POST', '/quotes', {
    integration: {
      type: 'AWS',
      integrationHttpMethod: 'POST',
      uri: world.uri,
      requestTemplates: { 'application/json': `{"sku": $input.json('$.sku')}` },
      ...integration,
    },
    responses,
    ...more,
  });
  return world;
}

const post = (world: ReturnType<typeof mapped>, body = '{"sku":"tea"}', type?: string) =>
  world.send({
    httpMethod: 'POST',
    path: '/quotes',
    body,
    ...(type && { headers: { 'content-type': type } }),
  });

describe('a Lambda integration with mappings', () => {
  test('maps what the function returns', () => {
    const { status, body } = post(mapped(returns({ price: 5 })));
    expect({ status, body }).toEqual({ status: 200, body: '{"quote": {"price":5}}' });
  });

  test('picks a response by the whole error message', () => {
    const { status, body } = post(mapped(throws('Error', 'Invalid sku')));
    expect({ status, body }).toEqual({ status: 400, body: '{"message": "Invalid sku"}' });
  });

  test('answers with the default where no pattern matches, and says so in the log', () => {
    const world = mapped(throws('Error', 'The database is Invalid'));
    expect(post(world).status).toBe(200);
    expect(world.execution.join('\n')).toContain(
      'Lambda execution failed with status 200 due to customer function error: The database is Invalid.',
    );
  });

  test('has nothing to answer without a default', () => {
    const world = mapped(returns({}), { responses: responses.slice(1) });
    expect(post(world).status).toBe(500);
    expect(world.execution).toContain(
      'Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 200',
    );
    expect(world.access).toMatchObject({ errorType: 'API_CONFIGURATION_ERROR' });
  });

  test('needs the method response that the mapping names', () => {
    const world = mapped(returns({}));
    const resourceId = world.api.resource('/quotes');
    const address = { restApiId: world.api.id, resourceId, httpMethod: 'POST' };
    world.call('apigateway:DeleteMethodResponse', { ...address, statusCode: '200' });
    expect(post(world).status).toBe(200);
    world.api.deploy('test', 'without the response');
    expect(post(world).status).toBe(500);
    expect(world.execution).toContain(
      'Execution failed due to configuration error: Output mapping refers to an invalid method response: 200',
    );
  });

  test('cannot take fields from a body that is not JSON', () => {
    const world = mapped(returns({}));
    expect(post(world, 'sku=tea').status).toBe(500);
    expect(world.execution).toContain(
      'Execution failed due to configuration error: Unable to transform request',
    );
  });

  const passing: [behavior: string, status: number][] = [
    ['WHEN_NO_MATCH', 200],
    ['WHEN_NO_TEMPLATES', 415],
    ['NEVER', 415],
  ];
  test.each(passing)('passes another media type through: %s', (passthroughBehavior, status) => {
    const world = mapped(returns({}), {}, { passthroughBehavior });
    expect(post(world, '"sku"', 'text/plain').status).toBe(status);
  });

  const template = (text: string) => ({ requestTemplates: { 'application/json': text } });
  test('hands Lambda nothing that is not JSON', () => {
    const world = mapped(returns({}), {}, template('{"sku": tea'));
    const { status, body } = post(world);
    expect([status, body]).toEqual([
      400,
      '{"message":"Could not parse request body into json: Unexpected character"}',
    ]);
  });

  test('cannot apply a template that does not parse', () => {
    const world = mapped(returns({}), {}, template('#if($input.path("$.sku")) {"sku": 1}'));
    expect(post(world)).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' });
    expect(world.execution).toContain(
      'Execution failed due to configuration error: Unable to transform request',
    );
    expect(world.access).toMatchObject({ errorType: 'API_CONFIGURATION_ERROR' });
  });

  test('cannot apply a response template that does not parse', () => {
    const world = mapped(returns({}), { responses: answering('{"a": ${b') });
    expect(post(world).status).toBe(500);
    expect(world.execution).toContain(
      'Execution failed due to configuration error: Unable to transform response',
    );
  });

  test('knows the request and the stage', () => {
    const world = mapped(returns({}), {
      responses: answering(
        '$context.stage $context.httpMethod $context.resourcePath $context.identity.sourceIp $context.authorizer.claims.sub|$stageVariables.none',
      ),
    });
    expect(post(world).body).toBe('test POST /quotes 203.0.113.7 |');
  });

  test('sets its own status and headers', () => {
    const world = mapped(returns({}), {
      responses: answering(
        '#set($context.responseOverride.status = 418)#set($context.responseOverride.header.kind = "tea")short',
      ),
    });
    expect(post(world)).toMatchObject({ status: 418, body: 'short', headers: { kind: 'tea' } });
  });

  test('fails loudly where it changes what a backend here cannot see', () => {
    const set = '#set($context.requestOverride.header.kind = "tea"){}';
    expect(() => post(mapped(returns({}), {}, template(set)))).toThrow(/requestOverride/);
  });
});

describe('a mock integration', () => {
  const mock = (template: string) => {
    const world = smallWorld(fine);
    world.route('GET', '/health', {
      integration: { type: 'MOCK', requestTemplates: { 'application/json': template } },
      responses: [{ statusCode: '200', responseTemplates: { 'application/json': 'fine' } }],
    });
    return world.send({ httpMethod: 'GET', path: '/health' });
  };
  test('answers without a backend', () => {
    expect(mock('{"statusCode": 200}')).toMatchObject({ status: 200, body: 'fine' });
  });
  test.each(['{}', '200 {', '{"statusCode": "ok"}'])('needs a status code: %s', (template) => {
    expect(mock(template).status).toBe(500);
  });
});

test('an AWS service that is not simulated fails loudly', () => {
  const world = smallWorld(fine);
  const uri = 'arn:aws:apigateway:ap-northeast-1:kinesis:action/PutRecord';
  const credentials = 'arn:aws:iam::123456789012:role/queue';
  world.route('POST', '/jobs', {
    integration: { type: 'AWS', integrationHttpMethod: 'POST', uri, credentials },
  });
  expect(() => world.send({ httpMethod: 'POST', path: '/jobs' })).toThrow(/cannot integrate AWS/);
});
