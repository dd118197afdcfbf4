import { beforeEach, describe, expect, test } from '@jest/globals';
import { setState } from '../../simulator/states/index.ts';
import { Simulation } from '../../simulator/simulation.ts';
import { SimulatedAccount } from './simulated-account.ts';

interface Printed {
  readonly exitCode: number;
  readonly target?: { readonly apiName: string; readonly stage: string };
  readonly diagnosis?: { readonly verdict: string };
  readonly front: {
    readonly phases: readonly { readonly phase: string; readonly state: string }[];
    readonly faults: readonly { readonly cause: string }[];
  };
}

const host = 'api.example.com';
let account: SimulatedAccount;
let certificateArn: string;
const call = (service: 'acm' | 'apigateway', operation: string, input: Record<string, unknown>) =>
  account.simulation.account.call(service, operation, input) as Record<string, unknown>;
const apiId = () => String(account.simulation.names['apiId']);

beforeEach(async () => {
  account = new SimulatedAccount();
  certificateArn = String(
    call('acm', 'RequestCertificate', { DomainName: host })['CertificateArn'],
  );
  call('apigateway', 'CreateDomainName', {
    domainName: host,
    regionalCertificateArn: certificateArn,
  });
  call('apigateway', 'CreateBasePathMapping', {
    domainName: host,
    basePath: 'shop',
    restApiId: apiId(),
    stage: 'prod',
  });
  await account.pass(3);
});

/** The phases that are not well, the causes and how the command ended. */
async function asked(url: string, ...options: readonly string[]) {
  const { code, out } = await account.run(['diagnose', url, '--json', ...options]);
  const { front, target, diagnosis, exitCode } = JSON.parse(out) as Printed;
  expect(exitCode).toBe(code);
  return {
    code,
    target: target && `${target.apiName}/${target.stage}`,
    verdict: diagnosis?.verdict,
    wrong: front.phases.flatMap(({ phase, state }) =>
      state === 'ok' ? [] : [`${phase} ${state}`],
    ),
    causes: front.faults.map(({ cause }) => cause),
  };
}

const execute = (path: string) =>
  `https://${apiId()}.execute-api.eu-central-1.amazonaws.com${path}`;

describe('a URL that works', () => {
  test.each([
    ['a custom domain', () => `https://${host}/shop/orders`],
    ['the default endpoint', () => execute('/prod/orders')],
  ])('%s', async (_, url) => {
    expect(await asked(url(), '--get')).toEqual({
      code: 0,
      target: 'shop/prod',
      verdict: 'healthy',
      wrong: [],
      causes: [],
    });
  });

  test('HEAD, which no method serves, is no fault', async () => {
    expect(await asked(execute('/prod/orders'))).toMatchObject({ code: 0, wrong: [] });
  });
});

describe('a URL that ends before a stage', () => {
  test.each<[string, () => string, () => void, string[], string[]]>([
    [
      'no mapping',
      () => `https://${host}/store/orders`,
      () => {},
      ['mapping bad', 'http bad'],
      ['base-path-mapping-missing'],
    ],
    [
      'no such stage',
      () => execute('/live/orders'),
      () => {},
      ['stage bad', 'http bad'],
      ['stage-not-found'],
    ],
    [
      'no such API',
      () => 'https://aaaaaaaaaa.execute-api.eu-central-1.amazonaws.com/prod/orders',
      () => {},
      ['api bad', 'http bad'],
      [],
    ],
  ])('%s', async (_, url, breaks, wrong, causes) => {
    breaks();
    expect(await asked(url())).toMatchObject({ code: 1, target: undefined, wrong, causes });
  });

  test('a disabled default endpoint', async () => {
    call('apigateway', 'UpdateRestApi', {
      restApiId: apiId(),
      patchOperations: [{ op: 'replace', path: '/disableExecuteApiEndpoint', value: 'true' }],
    });
    expect(await asked(execute('/prod/orders'))).toMatchObject({
      code: 1,
      wrong: ['endpoint bad', 'http bad'],
      causes: ['default-endpoint-disabled'],
    });
    expect(await asked(`https://${host}/shop/orders`)).toMatchObject({ code: 0 });
  });

  test('an expired certificate', async () => {
    setState(account.simulation.account, 'acm:certificate', certificateArn, {
      NotAfter: '2026-01-05T09:01:00.000Z',
    });
    expect(await asked(`https://${host}/shop/orders`)).toMatchObject({
      code: 1,
      target: 'shop/prod',
      wrong: ['tls bad', 'certificate bad', 'http unknown'],
      causes: ['custom-domain-cert-expired'],
    });
  });

  test('a path that the stage does not serve', async () => {
    expect(await asked(`https://${host}/shop/nowhere`, '--get')).toMatchObject({
      code: 1,
      wrong: ['method bad', 'http bad'],
      causes: [],
    });
  });

  test('a name that is not known here is no fault of this account', async () => {
    expect(await asked('https://elsewhere.amazonaws.com/orders')).toMatchObject({
      wrong: ['domain unknown', 'http bad'],
      target: undefined,
    });
  });
});

describe('an HTTP API', () => {
  let storefront: SimulatedAccount;
  const names = () => storefront.simulation.names;
  const v2 = (operation: string, input: Record<string, unknown>) =>
    storefront.simulation.account.call('apigatewayv2', operation, input);
  const api = (id: unknown, path: string) =>
    `https://${String(id)}.execute-api.${String(names()['region'])}.amazonaws.com${path}`;

  beforeEach(async () => {
    storefront = new SimulatedAccount(new Simulation({ world: 'storefront', seed: 7 }));
    account = storefront;
    certificateArn = String(
      call('acm', 'RequestCertificate', { DomainName: host })['CertificateArn'],
    );
    call('apigateway', 'CreateDomainName', {
      domainName: host,
      regionalCertificateArn: certificateArn,
    });
    for (const [ApiMappingKey, ApiId, Stage] of [
      ['', names()['apiId'], '$default'],
      ['app/v2', names()['mobileApiId'], 'v1'],
    ])
      v2('CreateApiMapping', { ApiMappingKey, ApiId, Stage, DomainName: host });
    await account.pass(3);
  });

  test.each<[string, () => string, string]>([
    ['$default takes a path', () => api(names()['apiId'], '/items'), 'storefront/$default'],
    ['a stage with a name', () => api(names()['mobileApiId'], '/v1/feed'), 'mobile/v1'],
    ['a custom domain', () => `https://${host}/items`, 'storefront/$default'],
    ['a path of two parts', () => `https://${host}/app/v2/feed`, 'mobile/v1'],
  ])('%s', async (_, url, target) => {
    expect(await asked(url())).toEqual({
      code: target === 'mobile/v1' ? expect.any(Number) : 0,
      target,
      verdict: expect.any(String),
      wrong: [],
      causes: [],
    });
  });

  test.each<[string, () => string, string[], string[]]>([
    [
      'no such stage',
      () => api(names()['mobileApiId'], '/v2/feed'),
      ['stage bad', 'http bad'],
      ['stage-not-found'],
    ],
    [
      'no such route',
      () => api(names()['mobileApiId'], '/v1/nowhere'),
      ['method bad', 'http bad'],
      [],
    ],
  ])('%s', async (_, url, wrong, causes) => {
    expect(await asked(url())).toMatchObject({ code: 1, wrong, causes });
  });

  test('a disabled default endpoint', async () => {
    v2('UpdateApi', { ApiId: names()['apiId'], DisableExecuteApiEndpoint: true });
    expect(await asked(api(names()['apiId'], '/items'))).toMatchObject({
      code: 1,
      wrong: ['endpoint bad', 'http bad'],
      causes: ['default-endpoint-disabled'],
    });
  });

  test('a WebSocket API is named as what it is', async () => {
    const { ApiId: id } = v2('CreateApi', {
      Name: 'chat',
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    }) as {
      ApiId: string;
    };
    const { wrong, causes } = await asked(api(id, '/prod'));
    expect(wrong).toContain('api unknown');
    expect(causes).toEqual([]);
  });
});

describe('text', () => {
  test('a line for each phase, and commands that can be copied', async () => {
    const { out } = await account.run(['diagnose', `https://${host}/store/orders`]);
    expect(out).toContain('✗ Base path mapping: No base path mapping of api.example.com takes');
    expect(out).toContain(
      'aws apigateway create-base-path-mapping --domain-name api.example.com --base-path store',
    );
  });

  test.each([
    ['https://', 'is not a valid URL'],
    ['http://api.example.com/', 'https only'],
    ['https://user:secret@api.example.com/', 'Leave them out'],
    ['https://192.0.2.1/', 'no full host name'],
    ['https://[::1]/', 'no full host name'],
    ['https://localhost/', 'no full host name'],
  ])('%s', async (url, sentence) => {
    const { code, err } = await account.run(['diagnose', url]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
    expect(err).not.toContain('secret');
  });

  test.each([
    [['shop', '--get'], '--get needs a URL'],
    [[`https://${host}/`, '--stage', 'prod'], 'Leave --stage out'],
    [
      ['https://abc.execute-api.eu-west-1.amazonaws.com/p', '--region', 'eu-central-1'],
      'eu-west-1',
    ],
  ])('%s', async (words, sentence) => {
    const { code, err } = await account.run(['diagnose', ...words]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
  });
});

describe('a custom domain with routing rules', () => {
  let other: string;
  const v2 = (operation: string, input: Record<string, unknown>) =>
    account.simulation.account.call('apigatewayv2', operation, { DomainName: host, ...input });
  const rule = (Priority: number, more: { path?: string; header?: string; api?: string }) => {
    const { path, header, api = apiId() } = more;
    return v2('CreateRoutingRule', {
      Priority,
      Conditions: [
        ...(path === undefined ? [] : [{ MatchBasePaths: { AnyOf: [path] } }]),
        ...(header === undefined
          ? []
          : [{ MatchHeaders: { AnyOf: [{ Header: header, ValueGlob: '*' }] } }]),
      ],
      Actions: [
        {
          InvokeApi: {
            ApiId: api,
            Stage: api === other ? 'live' : 'prod',
            StripBasePath: path !== undefined,
          },
        },
      ],
    });
  };
  const mode = (RoutingMode: string) => v2('UpdateDomainName', { RoutingMode });

  beforeEach(() => {
    other = String(account.simulation.names['blogApiId']);
    mode('ROUTING_RULE_THEN_API_MAPPING');
  });

  test('a rule leads to the stage, and says who comes elsewhere', async () => {
    rule(10, { header: 'x-blog', api: other });
    rule(20, { path: 'store' });
    const url = `https://${host}/store/orders`;
    expect(await asked(url, '--get')).toMatchObject({ code: 0, target: 'shop/prod', wrong: [] });
    const { out } = await account.run(['diagnose', url, '--get']);
    expect(out).toContain('leads to API');
    expect(out).toMatch(/headers of rule[^]*x-blog: \*/);
  });

  test('no rule takes the path, and a mapping does', async () => {
    rule(20, { path: 'store' });
    expect(await asked(`https://${host}/shop/orders`, '--get')).toMatchObject({
      code: 0,
      target: 'shop/prod',
      wrong: [],
    });
  });

  test('no rule takes the path, and mappings are left out', async () => {
    rule(20, { path: 'store' });
    mode('ROUTING_RULE_ONLY');
    expect(await asked(`https://${host}/shop/orders`, '--get')).toMatchObject({
      code: 1,
      target: undefined,
      wrong: ['rule bad', 'http bad'],
      causes: ['routing-rule-missing'],
    });
  });

  test('a rule takes the path that the mapping has, and its API does not serve it', async () => {
    rule(20, { api: other });
    const url = `https://${host}/shop/orders`;
    expect(await asked(url, '--get')).toMatchObject({
      code: 1,
      target: 'blog/live',
      wrong: ['method bad', 'http bad'],
      causes: ['routing-rule-elsewhere'],
    });
    const { out } = await account.run(['diagnose', url, '--get']);
    expect(out).toContain('apigatewayv2 create-routing-rule');
  });
});
