import { describe, expect, test } from '@jest/globals';
import type { ClientRequest } from '../../../simulator/gateway/request.ts';
import type { Code } from '../../../simulator/surroundings.ts';
import { permit } from '../../../simulator/worlds/functions.ts';
import type { RouteDefinition } from '../../../simulator/worlds/rest-api.ts';
import { fine, returns, type SmallWorld, smallWorld, throws } from './small-world.ts';

const proxy = (world: SmallWorld): RouteDefinition['integration'] => ({
  type: 'AWS_PROXY',
  integrationHttpMethod: 'POST',
  uri: world.uri,
});

const get = (world: SmallWorld, more: Partial<ClientRequest> = {}) =>
  world.send({ httpMethod: 'GET', path: '/x', ...more });

describe('a route that no deployment has', () => {
  const world = smallWorld(fine);
  world.route('GET', '/x', { integration: proxy(world) });

  test.each([
    ['GET', '/y'],
    ['POST', '/x'],
    ['GET', '/x/1'],
  ])('%s %s looks like a missing signature', (httpMethod, path) => {
    const { status, body } = world.send({ httpMethod, path });
    expect({ status, body }).toEqual({
      status: 403,
      body: '{"message":"Missing Authentication Token"}',
    });
    expect(world.access).toMatchObject({
      errorType: 'MISSING_AUTHENTICATION_TOKEN',
      resourcePath: '-',
    });
  });

  test('a stage that does not exist leaves no trace', () => {
    const before = world.execution.length;
    expect(get(world, { stage: 'other' })).toMatchObject({ status: 403, requestId: undefined });
    expect(world.execution).toHaveLength(before);
  });

  test('what was not deployed does not serve', () => {
    world.api.route('GET', '/later', { integration: proxy(world) });
    expect(get(world, { path: '/later' }).status).toBe(403);
  });
});

test('IAM: a signature, and somebody who may', () => {
  const world = smallWorld(fine);
  const method = { authorizationType: 'AWS_IAM' };
  world.route('GET', '/x', { method, integration: proxy(world) });
  const signedBy = 'arn:aws:sts::123456789012:assumed-role/office/me';
  world.surroundings.invokers.push(signedBy);
  expect(get(world).status).toBe(403);
  expect(world.access).toMatchObject({ 'authenticate-status': '403' });
  expect(get(world, { signedBy }).status).toBe(200);
  const other = get(world, { signedBy: `${signedBy}2` });
  expect(other.status).toBe(403);
  expect(JSON.parse(other.body)).toEqual({
    Message: `User: ${signedBy}2 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:ap-northeast-1:********9012:${world.api.id}/test/GET/x because no identity-based policy allows the execute-api:Invoke action`,
  });
  expect(world.access).toMatchObject({ errorType: 'ACCESS_DENIED', 'authorize-status': '403' });
});

test('a resource policy holds once it is deployed', () => {
  const world = smallWorld(fine);
  world.route('GET', '/x', { integration: proxy(world) });
  const value = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: ['execute-api:/*'],
        Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
      },
    ],
  });
  world.call('apigateway:UpdateRestApi', {
    restApiId: world.api.id,
    patchOperations: [{ op: 'replace', path: '/policy', value }],
  });
  const sourceIp = '198.51.100.9';
  expect(get(world, { sourceIp }).status).toBe(200);
  world.api.deploy('test', 'with the policy');
  expect(get(world).status).toBe(200);
  const denied = get(world, { sourceIp });
  expect(denied.status).toBe(403);
  expect(denied.body).toContain('User: anonymous is not authorized');
  expect(denied.body).toContain('with an explicit deny');
});

const policy = (Effect: string, Resource = '*') => ({
  principalId: 'customer',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
  },
});

function authorized(code: Code, allowed = true, ttl = 300): SmallWorld {
  const world = smallWorld(fine);
  const created = world.call('lambda:CreateFunction', {
    FunctionName: 'auth',
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: 'arn:aws:iam::123456789012:role/auth',
    Code: { S3Bucket: 'code', S3Key: 'auth' },
  });
  world.call('lambda:CreateAlias', {
    FunctionName: 'auth',
    Name: 'live',
    FunctionVersion: '$LATEST',
  });
  world.surroundings.code['auth'] = code;
  const authorizerId = world.api.authorizer({
    name: 'auth',
    type: 'TOKEN',
    authorizerUri: world.uri.replace(world.functionArn, `${created['FunctionArn']}:live`),
    identitySource: 'method.request.header.Authorization',
    identityValidationExpression: 'Bearer .*',
    authorizerResultTtlInSeconds: ttl,
  });
  const source = `${world.api.id}/authorizers/${authorizerId}`;
  if (allowed) permit(world.account, 'auth', 'live', 'authorize', source);
  const method = { authorizationType: 'CUSTOM', authorizerId };
  world.route('GET', '/x', { method, integration: proxy(world) });
  return world;
}

describe('a Lambda authorizer', () => {
  const token = 'Bearer abcdef123456';

  test('lets in whom its policy allows', () => {
    const world = authorized(returns(policy('Allow')));
    expect(get(world, { token }).status).toBe(200);
    expect(world.execution).toContain('Using valid authorizer policy for principal: **stomer');
    expect(world.access).toMatchObject({ 'authorizer-status': '200', 'authorize-status': '200' });
  });

  const refusals: [why: string, code: Code, message: string][] = [
    [
      'denies',
      returns(policy('Deny')),
      'User is not authorized to access this resource with an explicit deny in an identity-based policy',
    ],
    [
      'allows another path',
      returns(policy('Allow', 'arn:aws:execute-api:*:*:*/test/GET/y')),
      'User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action',
    ],
  ];
  test.each(refusals)('%s', (_, code, Message) => {
    const { status, body } = get(authorized(code), { token });
    expect([status, JSON.parse(body)]).toEqual([403, { Message }]);
  });

  test.each([undefined, 'Basic x'])('is not asked about the token %s', (wrong) => {
    const world = authorized(returns(policy('Allow')));
    expect(get(world, { token: wrong }).status).toBe(401);
    expect(world.lines('/aws/lambda/auth')).toEqual([]);
  });

  const broken: [why: string, world: () => SmallWorld, line: string][] = [
    [
      'may not be invoked',
      () => authorized(returns(policy('Allow')), false),
      'Execution failed due to configuration error: Authorizer error',
    ],
    [
      'throws',
      () => authorized(throws('Error', 'no key')),
      'Execution failed due to configuration error: Invalid JSON in response: Unrecognized field "errorType" , not marked as ignorable',
    ],
    [
      'returns no policy',
      () => authorized(returns({ isAuthorized: true })),
      'Execution failed due to configuration error: Could not parse policy',
    ],
  ];
  test.each(broken)('%s', (_, make, line) => {
    const world = make();
    expect(get(world, { token })).toMatchObject({ status: 500, body: '{"message":null}' });
    expect(world.execution).toContain(line);
    expect(world.execution).toContain('AuthorizerConfigurationException');
    expect(world.access).toMatchObject({ errorType: 'AUTHORIZER_CONFIGURATION_ERROR' });
  });

  test('says Unauthorized', () => {
    expect(get(authorized(throws('Error', 'Unauthorized')), { token }).status).toBe(401);
  });

  test('is remembered for its time to live, or until the cache is flushed', () => {
    const world = authorized(returns(policy('Allow')));
    const runs = () => world.lines('/aws/lambda/auth').length / 3;
    const later = (seconds: number) => {
      world.pass(seconds * 1000);
      get(world, { token });
      return runs();
    };
    expect([later(0), later(200), later(200)]).toEqual([1, 1, 2]);
    world.pass(1000);
    world.call('apigateway:FlushStageAuthorizersCache', {
      restApiId: world.api.id,
      stageName: 'test',
    });
    expect(later(1)).toBe(3);
  });
});
