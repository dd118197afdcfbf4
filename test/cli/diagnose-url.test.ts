import { beforeEach, describe, expect, test } from '@jest/globals';
import { setState } from '../../simulator/states/index.ts';
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

  test('an HTTP API, whose paths are not followed, is no fault of its own', async () => {
    const { ApiId: id } = account.simulation.account.call('apigatewayv2', 'CreateApi', {
      Name: 'storefront',
      ProtocolType: 'HTTP',
    }) as { ApiId: string };
    const { wrong, causes } = await asked(
      `https://${id}.execute-api.ap-northeast-1.amazonaws.com/baskets`,
    );
    expect(wrong).toContain('api unknown');
    expect(causes).toEqual([]);
  });

  test('a name that is not known here is no fault of this account', async () => {
    expect(await asked('https://elsewhere.amazonaws.com/orders')).toMatchObject({
      wrong: ['domain unknown', 'http bad'],
      target: undefined,
    });
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
