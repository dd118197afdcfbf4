import { describe, expect, test } from '@jest/globals';
import { parseScenario } from '../../simulator/scenario.ts';
import { setState, type StateKind } from '../../simulator/states/index.ts';
import { fine, returns, type SmallWorld, smallWorld } from './gateway/small-world.ts';
import { failures, standingShop } from './worlds/stand.ts';

/** A world with `GET /orders` before `fn:live`, which is version 1. */
function withFunction(): SmallWorld {
  const world = smallWorld(fine);
  const integration = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri: world.uri } as const;
  world.route('GET', '/orders', { integration });
  return world;
}

const orders = (world: SmallWorld) => world.send({ httpMethod: 'GET', path: '/orders' }).status;
const configurationOf = (world: SmallWorld, Qualifier?: string) =>
  world.call('lambda:GetFunctionConfiguration', { FunctionName: 'fn', Qualifier }) as object;

describe('a function that Lambda does not run', () => {
  test.each([
    ['Inactive', 'Idle'],
    ['Pending', 'Creating'],
    ['Failed', 'InvalidSubnet'],
  ])('%s', (State, StateReasonCode) => {
    const world = withFunction();
    expect(orders(world)).toBe(200);
    setState(world.account, 'lambda:function', 'fn:live', { State, StateReasonCode });
    expect(orders(world)).toBe(500);
    expect(world.execution).toContain(
      `Execution failed due to configuration error: The operation cannot be performed at this time. The function is currently in the following state: ${State}`,
    );
    expect(world.access).toMatchObject({
      errorType: 'INTEGRATION_FAILURE',
      'integration-integrationStatus': '409',
    });
    expect(configurationOf(world, 'live')).toMatchObject({ State, StateReasonCode });
    setState(world.account, 'lambda:function', 'fn:live', { State: 'Active' });
    expect(orders(world)).toBe(200);
    expect(configurationOf(world, 'live')).not.toHaveProperty('StateReasonCode');
  });

  test.each<[name: string, status: number]>([
    ['fn', 200],
    ['fn:$LATEST', 200],
    ['fn:1', 500],
    ['fn:live', 500],
    ['arn:aws:lambda:ap-northeast-1:123456789012:function:fn:live', 500],
  ])('is one version: %s', (name, status) => {
    const world = withFunction();
    setState(world.account, 'lambda:function', name, { State: 'Inactive' });
    expect(orders(world)).toBe(status);
  });

  test('runs again after an update, and its state makes no new version', () => {
    const world = withFunction();
    const set = { State: 'Failed', StateReasonCode: 'ImageDeleted', LastUpdateStatus: 'Failed' };
    setState(world.account, 'lambda:function', 'fn', set);
    expect(world.call('lambda:PublishVersion', { FunctionName: 'fn' })).toMatchObject({
      Version: '1',
    });
    world.call('lambda:UpdateFunctionConfiguration', { FunctionName: 'fn', Timeout: 9 });
    const configuration = configurationOf(world);
    expect(configuration).toMatchObject({ State: 'Active', LastUpdateStatus: 'Successful' });
    expect(configuration).not.toHaveProperty('StateReasonCode');
  });

  test('fails as an authorizer, too', () => {
    const shop = standingShop();
    setState(shop.account, 'lambda:function', 'authorizer:live', { State: 'Inactive' });
    expect(failures(shop.minutes(2))).toEqual(['GET /account 500']);
  });
});

test.each([
  ['FAILED', 'The load balancer was replaced.'],
  ['PENDING', undefined],
])('a VPC link that is %s', (status, statusMessage) => {
  const shop = standingShop();
  const link = String(shop.names['vpcLinkId']);
  setState(shop.account, 'apigateway:vpc-link', link, { status, statusMessage });
  expect(failures(shop.minutes(2))).toEqual(['GET /inventory 500']);
  expect(shop.call('apigateway:GetVpcLink', { vpcLinkId: link })).toMatchObject({
    status,
    ...(statusMessage !== undefined && { statusMessage }),
  });
  setState(shop.account, 'apigateway:vpc-link', link, { status: 'AVAILABLE' });
  expect(failures(shop.minutes(2))).toEqual([]);
});

describe('AWS Health', () => {
  const listed = (world: SmallWorld) =>
    world.call('health:DescribeEvents', {
      filter: { services: ['LAMBDA'], eventStatusCodes: ['open'], eventTypeCategories: ['issue'] },
    });

  test('lists an issue, and no other one', () => {
    const world = withFunction();
    for (const service of ['LAMBDA', 'EC2'])
      setState(world.account, 'health:event', `AWS_${service}_OPERATIONAL_ISSUE`, {
        service,
        category: 'issue',
      });
    expect(listed(world)).toMatchObject({
      events: [{ eventTypeCode: 'AWS_LAMBDA_OPERATIONAL_ISSUE', statusCode: 'open' }],
    });
  });

  test('answers nobody without a support plan', () => {
    const world = withFunction();
    setState(world.account, 'health:account', world.account.accountId, { plan: 'none' });
    expect(() => listed(world)).toThrow(
      expect.objectContaining({ name: 'SubscriptionRequiredException' }),
    );
  });
});

describe('the client certificate of a stage', () => {
  const generate = (world: SmallWorld) =>
    String(world.call('apigateway:GenerateClientCertificate', {})['clientCertificateId']);
  const before = () => {
    const world = smallWorld(returns({}));
    const id = generate(world);
    const host = { duration: 50, status: 200, body: '{}', up: true, trustsClients: [id] };
    world.surroundings.hosts['backend.example.com'] = host;
    world.route('GET', '/orders', {
      integration: {
        type: 'HTTP_PROXY',
        integrationHttpMethod: 'GET',
        uri: 'https://backend.example.com/',
      },
    });
    const show = (value: string) => world.stage('/clientCertificateId', value);
    return { world, id, show };
  };

  test('is what its backend asks for, until it expires', () => {
    const { world, id, show } = before();
    expect(orders(world)).toBe(500);
    show(id);
    expect(orders(world)).toBe(200);
    const expirationDate = world.account.now().toISOString();
    setState(world.account, 'apigateway:client-certificate', id, { expirationDate });
    expect(orders(world)).toBe(500);
    expect(world.execution).toContain(
      'Execution failed due to configuration error: Received fatal alert: certificate_expired',
    );
  });

  test('helps nobody where the backend does not know it', () => {
    const { world, show } = before();
    show(generate(world));
    expect(orders(world)).toBe(500);
  });
});

describe('the certificate of a host', () => {
  const before = (uri: string) => {
    const world = smallWorld(returns({}));
    const certificate = { notAfter: '2026-03-01T00:01:00Z' };
    const host = { duration: 50, status: 200, body: '{}', up: true, certificate };
    world.surroundings.hosts['backend.example.com'] = host;
    const integration = { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri } as const;
    world.route('GET', '/rates', { integration });
    return world;
  };
  const rates = (world: SmallWorld) => world.send({ httpMethod: 'GET', path: '/rates' }).status;

  test('expires', () => {
    const world = before('https://backend.example.com/rates');
    expect(rates(world)).toBe(200);
    world.pass(61_000);
    expect(rates(world)).toBe(500);
    expect(world.execution).toContain(
      'Execution failed due to configuration error: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed',
    );
    expect(world.access).toMatchObject({ errorType: 'API_CONFIGURATION_ERROR' });
  });

  test('does not concern plain HTTP', () => {
    const world = before('http://backend.example.com/rates');
    world.pass(61_000);
    expect(rates(world)).toBe(200);
  });
});

describe('a name that nothing has is refused with those there are', () => {
  test.each<[kind: StateKind, name: string, message: string]>([
    [
      'lambda:function',
      'fn:old',
      'there is no lambda:function "fn:old". There are: fn, fn:1, fn:live.',
    ],
    ['apigateway:vpc-link', 'abc123', 'there is no apigateway:vpc-link "abc123". There are: none.'],
  ])('%s %s', (kind, name, message) => {
    const { account } = withFunction();
    expect(() => setState(account, kind, name, {})).toThrow(
      expect.objectContaining({ name: 'InvalidInput', message }),
    );
  });
});

describe('a scenario is refused for', () => {
  const broken: [what: string, step: object, message: string][] = [
    [
      'a kind of resource that is not simulated',
      { state: 'ecs:service', name: 'x', set: {} },
      "breaks[0].state: Invalid discriminator value. Expected 'lambda:function' | 'lambda:service' | 'apigateway:rest-api' | 'apigateway:client-certificate' | 'apigateway:vpc-link' | 'apigatewayv2:api' | 'apigatewayv2:vpc-link' | 'acm:certificate' | 'ecs:account' | 'health:event' | 'health:account' | 'wafv2:web-acl' | 'cloudformation:resource'",
    ],
    [
      'a field that the kind lacks',
      { state: 'lambda:function', name: 'fn', set: { Timeout: 1 } },
      'breaks[0].set: there is no Timeout. There are: State, StateReason, StateReasonCode,',
    ],
    [
      'a status that only links of HTTP APIs have',
      { state: 'apigateway:vpc-link', name: 'x', set: { status: 'INACTIVE' } },
      'breaks[0].set.status: Invalid option: expected one of "AVAILABLE"|"PENDING"|"DELETING"|"FAILED"',
    ],
    [
      'nothing to set',
      { state: 'lambda:function', name: 'fn', set: {} },
      'breaks[0].set: must set something',
    ],
  ];
  test.each(broken)('%s', (_, step, message) => {
    const document = {
      name: 'own',
      title: 'One of my own',
      world: 'shop',
      breaks: [{ at: 0, ...step }],
      expect: { cause: null, outcome: 'none' },
    };
    expect(() => parseScenario(JSON.stringify(document), 'own.json')).toThrow(
      expect.objectContaining({ name: 'InvalidInput', message: expect.stringContaining(message) }),
    );
  });
});
