import { describe, expect, test } from '@jest/globals';
import type { Code } from '../../../simulator/surroundings.ts';
import { fine, returns, type SmallWorld, smallWorld, throws } from './small-world.ts';

function proxied(code: Code = fine, integration: object = {}, allowed = true): SmallWorld {
  const world = smallWorld(code);
  const { uri } = world;
  const proxy = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri, ...integration } as const;
  world.route('GET', '/orders', { integration: proxy }, allowed);
  return world;
}

const get = (world: SmallWorld) => world.send({ httpMethod: 'GET', path: '/orders' });

const masked = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'));

test('a request that goes well', () => {
  const world = proxied();
  const { status, body } = get(world);
  expect({ status, body }).toEqual({ status: 200, body: '{"ok":true}' });
  const { id } = world.api;
  expect(masked(world.execution).map((line) => line.replace(/: \w{15}=$/, ': EXTENDED'))).toEqual([
    'Extended Request Id: EXTENDED',
    `Verifying Usage Plan for request: ID. API Key:  API Stage: ${id}/test`,
    "API Key  authorized because method 'GET /orders' does not require API Key. Request will not contribute to throttle or quota limits",
    `Usage Plan check succeeded for API Key  and API Stage ${id}/test`,
    'Starting execution for request: ID',
    'HTTP Method: GET, Resource Path: /orders',
    'Received response. Status: 200, Integration latency: 50 ms',
    'Successfully completed execution',
    'Method completed with status: 200',
    'AWS Integration Endpoint RequestId : ID',
  ]);
  expect(world.access).toMatchObject({
    status: '200',
    resourcePath: '/orders',
    errorType: '-',
    'integration-status': '200',
    'integration-integrationStatus': '200',
    'integration-latency': '50',
    'authorizer-status': '-',
  });
  expect(masked(world.lines('/aws/lambda/fn')).map((line) => line.trim())).toEqual([
    'START RequestId: ID Version: 1',
    'END RequestId: ID',
    'REPORT RequestId: ID\tDuration: 50.00 ms\tBilled Duration: 50 ms\tMemory Size: 256 MB\tMax Memory Used: 154 MB',
  ]);
});

test.each([
  ['what the API takes for binary grows in base64', 'image/jpeg', 413],
  ['a text stays as it is', 'text/csv', 200],
])('of a body of five million bytes, %s', (_, mediaType, status) => {
  const world = proxied();
  const patchOperations = [{ op: 'add', path: '/binaryMediaTypes/image~1jpeg' } as const];
  world.call('apigateway:UpdateRestApi', { restApiId: world.api.id, patchOperations });
  world.api.deploy('test', 'binary');
  const headers = { 'content-type': mediaType };
  const request = { httpMethod: 'GET', path: '/orders', headers, bodySize: 5_000_000 };
  expect(world.send(request).status).toBe(status);
});

interface Failure {
  readonly why: string;
  readonly world: () => SmallWorld;
  readonly status: number;
  /** The failure lines of the execution log. */
  readonly lines: readonly string[];
  readonly access: Readonly<Record<string, string>>;
}

const configuration = 'Execution failed due to configuration error:';
const gone = (operation: 'lambda:DeleteFunction' | 'lambda:DeleteAlias', input: object) => () => {
  const world = proxied();
  world.call(operation, { FunctionName: 'fn', ...input });
  return world;
};
const notPermitted = {
  status: 500,
  lines: [`${configuration} Invalid permissions on Lambda function`],
  access: {
    errorType: 'API_CONFIGURATION_ERROR',
    errorMessage: 'Internal server error',
    'integration-integrationStatus': '-',
    'integration-requestId': '-',
  },
};

const failures: Failure[] = [
  { why: 'no permission', world: () => proxied(fine, {}, false), ...notPermitted },
  { why: 'no function', world: gone('lambda:DeleteFunction', {}), ...notPermitted },
  { why: 'no alias', world: gone('lambda:DeleteAlias', { Name: 'live' }), ...notPermitted },
  {
    why: 'a permission for another path',
    world() {
      const world = proxied(fine, {}, false);
      world.call('lambda:AddPermission', {
        FunctionName: 'fn',
        Qualifier: 'live',
        StatementId: 'other',
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: `arn:aws:execute-api:ap-northeast-1:123456789012:${world.api.id}/*/GET/order`,
      });
      return world;
    },
    ...notPermitted,
  },
  {
    why: 'a permission on the function instead of its alias',
    world() {
      const world = proxied(fine, {}, false);
      world.call('lambda:AddPermission', {
        FunctionName: 'fn',
        StatementId: 'unqualified',
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
      });
      return world;
    },
    ...notPermitted,
  },
  {
    why: 'the wrong method',
    world: () => proxied(fine, { integrationHttpMethod: 'GET' }),
    status: 500,
    lines: [
      'Lambda invocation failed with status: 403. Lambda request id: ID',
      `${configuration} `,
    ],
    access: { errorType: 'INTEGRATION_FAILURE', 'integration-integrationStatus': '403' },
  },
  {
    why: 'no reserved concurrency',
    world() {
      const world = proxied();
      const input = { FunctionName: 'fn', ReservedConcurrentExecutions: 0 };
      world.call('lambda:PutFunctionConcurrency', input);
      return world;
    },
    status: 500,
    lines: [
      'Lambda invocation failed with status: 429. Lambda request id: ID',
      `${configuration} Rate Exceeded.`,
    ],
    access: { 'integration-integrationStatus': '429', 'integration-status': '-' },
  },
  {
    why: 'an error that the code throws',
    world: () => proxied(throws('TypeError', 'no such order')),
    status: 502,
    lines: [
      'Lambda execution failed with status 200 due to customer function error: no such order. Lambda request id: ID',
    ],
    access: {
      errorType: 'INTEGRATION_FAILURE',
      'integration-error': 'Lambda Customer Function Error:no such order',
      'integration-integrationStatus': '200',
    },
  },
  {
    why: 'a process that ends',
    world: () => proxied({ duration: 20, jitter: 0, outcome: { kind: 'exit' } }),
    status: 502,
    lines: [
      'Lambda execution failed with status 200 due to customer function error: RequestId: ID Error: Runtime exited with error: signal: killed. Lambda request id: ID',
    ],
    access: { errorType: 'INTEGRATION_FAILURE' },
  },
  {
    why: 'a function that runs out of time',
    world: () => proxied(returns({ statusCode: 200 }, 4_000)),
    status: 502,
    lines: [
      'Lambda execution failed with status 200 due to customer function error: RequestId: ID Error: Task timed out after 3.00 seconds. Lambda request id: ID',
    ],
    access: { 'integration-latency': '3000' },
  },
  {
    why: 'an integration that waits less',
    world: () => proxied(returns({ statusCode: 200 }, 2_000), { timeoutInMillis: 1_000 }),
    status: 504,
    lines: ['Execution failed due to a timeout error'],
    access: {
      errorType: 'INTEGRATION_TIMEOUT',
      errorMessage: 'Endpoint request timed out',
      'integration-latency': '1000',
      'integration-integrationStatus': '-',
    },
  },
];

describe('a Lambda proxy integration fails by', () => {
  test.each(failures)('$why', ({ world: make, status, lines, access }) => {
    const world = make();
    expect(get(world).status).toBe(status);
    const failed = masked(world.execution).filter((line) => /failed/.test(line));
    expect(failed).toEqual(lines);
    expect(world.execution).toContain(`Method completed with status: ${status}`);
    expect(world.access).toMatchObject({ status: String(status), ...access });
  });
});

describe('a value that is no proxy response', () => {
  const values: unknown[] = [
    'text',
    null,
    [],
    {},
    { status: 200 },
    { statusCode: 'ok' },
    { statusCode: 200, body: { not: 'text' } },
    { statusCode: 200, headers: { 'x-one': { not: 'text' } } },
    { statusCode: 200, multiValueHeaders: { 'x-one': 'no list' } },
    { statusCode: 200, multiValueHeaders: [] },
  ];
  test.each(values)('%j', (value) => {
    const world = proxied(returns(value));
    expect(get(world).status).toBe(502);
    expect(world.execution).toContain(`${configuration} Malformed Lambda proxy response`);
    expect(world.access).toMatchObject({
      status: '502',
      errorType: 'INTEGRATION_FAILURE',
      'integration-integrationStatus': '200',
      'integration-status': '-',
    });
  });
});

test('a 5xx that the function itself returns passes through', () => {
  const world = proxied(returns({ statusCode: 503, body: 'busy' }));
  expect(get(world)).toMatchObject({ status: 503, body: 'busy' });
  expect(world.execution).toContain('Successfully completed execution');
  expect(world.access).toMatchObject({ errorType: '-', 'integration-status': '503' });
});

test('concurrency is what runs at the same time', () => {
  const world = proxied(returns({ statusCode: 200 }, 1_000));
  world.call('lambda:PutFunctionConcurrency', {
    FunctionName: 'fn',
    ReservedConcurrentExecutions: 2,
  });
  const statuses = [0, 300, 300, 300, 300].map((wait) => {
    world.pass(wait);
    return get(world).status;
  });
  expect(statuses).toEqual([200, 200, 500, 500, 200]);
  const own = { FunctionName: 'fn', Resource: 'fn:live' };
  expect(world.samples('AWS/Lambda', 'Throttles', own)).toEqual([0, 0, 1, 1, 0]);
  expect(world.samples('AWS/Lambda', 'ConcurrentExecutions', own)).toEqual([1, 2, 2]);
  expect(world.samples('AWS/Lambda', 'Invocations', { FunctionName: 'fn' })).toEqual([1, 1, 1]);
});

test('a stage variable that is missing leaves no function', () => {
  const world = smallWorld(fine);
  const uri = world.uri.replace(':fn:live', ':${stageVariables.fn}');
  const integration = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri } as const;
  world.route('GET', '/orders', { integration });
  expect(get(world).status).toBe(500);
  world.stage('/variables/fn', 'fn:live');
  expect(get(world).status).toBe(200);
});

test('Lambda writes why a run failed', () => {
  const lines = (code: Code) => {
    const world = proxied(code);
    get(world);
    return masked(world.lines('/aws/lambda/fn')).join('');
  };
  expect(lines(throws('TypeError', 'no such order'))).toContain(
    'ERROR\tInvoke Error \t{"errorType":"TypeError","errorMessage":"no such order"',
  );
  expect(lines(returns({}, 5_000))).toMatch(/Z ID Task timed out after 3\.00 seconds\n/);
  expect(lines({ duration: 9, jitter: 0, outcome: { kind: 'exit' } })).toContain(
    'Memory Size: 256 MB\tMax Memory Used: 256 MB',
  );
});
