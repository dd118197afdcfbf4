import { describe, expect, test } from '@jest/globals';
import { renderFormat } from '../../../simulator/gateway/emit/access-log.ts';
import { fine, type SmallWorld, smallWorld, throws } from './small-world.ts';

function world(code = fine): SmallWorld {
  const made = smallWorld(code);
  made.route(
    'GET',
    '/orders/{id}',
    {
      integration: { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri: made.uri },
    },
    false,
  );
  made.call('lambda:AddPermission', {
    FunctionName: 'fn',
    Qualifier: 'live',
    StatementId: 'all',
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    SourceArn: `arn:aws:execute-api:ap-northeast-1:123456789012:${made.api.id}/*`,
  });
  return made;
}

const get = (made: SmallWorld, path = '/orders/42') => made.send({ httpMethod: 'GET', path });

describe('the logging level', () => {
  const failed = 'Lambda execution failed with status 200';
  const starts = (made: SmallWorld) => {
    get(made);
    return made.execution.map((line) => line.split(/[:,]/)[0]);
  };

  test('OFF writes nothing', () => {
    const made = world(throws('Error', 'x'));
    made.stage('/*/*/logging/loglevel', 'OFF');
    expect(starts(made)).toEqual([]);
  });

  test('ERROR writes nothing about a request that goes well', () => {
    const made = world();
    made.stage('/*/*/logging/loglevel', 'ERROR');
    expect(starts(made)).toEqual([]);
  });

  test('ERROR writes why a request fails', () => {
    const made = world(throws('Error', 'x'));
    made.stage('/*/*/logging/loglevel', 'ERROR');
    expect(starts(made)).toEqual([
      `${failed} due to customer function error`,
      'Method completed with status',
    ]);
  });

  test('of one method goes before that of all', () => {
    const made = world();
    made.stage('/~1orders~1{id}/GET/logging/loglevel', 'OFF');
    expect(starts(made)).toEqual([]);
  });

  test('INFO shows bodies only with data tracing', () => {
    const made = world();
    expect(starts(made)).not.toContain('Endpoint response body before transformations');
    made.stage('/*/*/logging/dataTrace', 'true');
    expect(starts(made)).toContain('Endpoint response body before transformations');
  });

  test('writes nothing without a role of the account', () => {
    const made = world();
    made.call('apigateway:UpdateAccount', {
      patchOperations: [{ op: 'remove', path: '/cloudwatchRoleArn' }],
    });
    expect(starts(made)).toEqual([]);
    expect(made.access).toMatchObject({ status: '200' });
  });
});

test('metrics under each set of dimensions', () => {
  const made = world();
  get(made);
  get(made, '/nowhere');
  made.stage('/*/*/metrics/enabled', 'true');
  get(made);
  made.call('lambda:RemovePermission', {
    FunctionName: 'fn',
    Qualifier: 'live',
    StatementId: 'all',
  });
  get(made);
  const samples = (name: string, more: Record<string, string>) =>
    made.samples('AWS/ApiGateway', name, { ApiName: 'small', ...more });
  const method = { Stage: 'test', Resource: '/orders/{id}', Method: 'GET' };
  expect(samples('Count', {})).toEqual([1, 1, 1, 1]);
  expect(samples('4XXError', { Stage: 'test' })).toEqual([0, 1, 0, 0]);
  expect(samples('5XXError', { Stage: 'test' })).toEqual([0, 0, 0, 1]);
  expect(samples('5XXError', method)).toEqual([0, 1]);
  expect(samples('IntegrationLatency', {})).toEqual([50, 50]);
  expect(samples('Latency', {})).toHaveLength(4);
  expect(Math.max(...samples('Latency', {}))).toBeGreaterThan(50);
});

test.each([
  ['受注', (id: string) => id],
  ['orders-受注', () => 'orders-'],
])('the API name %s in metrics', (name, expected) => {
  const made = world();
  made.call('apigateway:UpdateRestApi', {
    restApiId: made.api.id,
    patchOperations: [{ op: 'replace', path: '/name', value: name }],
  });
  made.send({ api: made.api.id, httpMethod: 'GET', path: '/orders/1' });
  const dimensions = { ApiName: expected(made.api.id) };
  expect(made.samples('AWS/ApiGateway', 'Count', dimensions)).toEqual([1]);
});

test('a format takes what is set, and a dash for the rest', () => {
  const values: Record<string, string | number> = { a: 1, 'a.b': 'c' };
  const format = '$context.a $context.a.b,"$context.missing" $x';
  expect(renderFormat(format, ({ name }) => values[name])).toBe('1 c,"-" $x');
});

test('a canary serves its share from its own deployment', () => {
  const made = world();
  made.call('apigateway:DeleteMethod', {
    restApiId: made.api.id,
    resourceId: made.api.resource('/orders/{id}'),
    httpMethod: 'GET',
  });
  made.api.route('GET', '/other', { integration: { type: 'MOCK' } });
  made.call('apigateway:CreateDeployment', {
    restApiId: made.api.id,
    stageName: 'test',
    canarySettings: { percentTraffic: 50 },
  });
  const statuses = Array.from({ length: 40 }, () => get(made).status);
  expect(new Set(statuses)).toEqual(new Set([200, 403]));
  const canary = made.lines(`API-Gateway-Execution-Logs/${made.api.id}/test/Canary`);
  expect(canary).toContain('Method completed with status: 403');
});
