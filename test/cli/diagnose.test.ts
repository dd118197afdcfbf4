import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { awsError } from '../../simulator/account/define-service.ts';
import { SimulatedAccount } from './simulated-account.ts';

interface Printed {
  readonly exitCode: number;
  readonly symptom: string;
  readonly diagnosis: {
    readonly verdict: string;
    readonly causes: readonly { readonly check: string }[];
    readonly unrelated: readonly { readonly check: string }[];
  };
  readonly unread: readonly { readonly call: string; readonly allow: readonly string[] }[];
}
const printed = (out: string): Printed => JSON.parse(out) as Printed;

/** The account refuses one operation with an error. */
const refusing = (account: SimulatedAccount, operation: string, name: string, message = name) => {
  account.simulation.account.authorize = (call) => {
    if (call.operation === operation || operation === '*') throw awsError(name, message, 403);
  };
};

describe('what fails', () => {
  test.each([
    ['lambda-permission-missing', '5xx', 'lambda-permission-missing'],
    ['throttle-stage-method', '4xx', 'throttle-stage-method'],
    ['integration-timeout', '5xx', 'integration-timeout'],
    ['vpclink-v1-listener-missing', '5xx', 'vpclink-v1-listener-missing'],
  ])('%s', async (scenario, symptom, cause) => {
    const account = await SimulatedAccount.broken(scenario);
    const before = account.snapshot();
    const { code, out, err } = await account.run(['diagnose', 'shop', '--json']);
    const { diagnosis, ...rest } = printed(out);
    expect(diagnosis.causes[0]?.check).toBe(cause);
    expect({ code, exitCode: rest.exitCode, symptom: rest.symptom }).toEqual({
      code: 1,
      exitCode: 1,
      symptom,
    });
    expect(err.match(/✓/g)).toHaveLength(9);
    expect(account.snapshot()).toBe(before);
  });
});

describe('a healthy shop', () => {
  test('is healthy, and says so to a person', async () => {
    const account = await SimulatedAccount.broken('healthy', 5);
    const { code, out } = await account.run(['diagnose', 'shop']);
    expect({ code, line: out.split('\n')[1] }).toEqual({
      code: 0,
      line: expect.stringContaining('Healthy: nothing is failing now.'),
    });
  });

  test('without requests it cannot be determined, and what the configuration proves is reported', async () => {
    const account = new SimulatedAccount();
    const idle = await account.run(['diagnose', 'shop']);
    expect(idle.code).toBe(3);
    expect(idle.out).toContain('No requests arrived');
    account.simulation.account.call('lambda', 'RemovePermission', {
      FunctionName: 'catalog',
      Qualifier: 'live',
      StatementId: 'list-catalog',
    });
    const broken = await account.run(['diagnose', 'shop', '--json']);
    expect(broken.code).toBe(1);
    expect(printed(broken.out).diagnosis.causes[0]?.check).toBe('lambda-permission-missing');
  });
});

describe('a recording', () => {
  test('gives the same diagnosis without an account', async () => {
    const account = await SimulatedAccount.broken('authorizer-permission-missing');
    const live = await account.run(['diagnose', 'shop', '--json']);
    expect((await account.run(['record', 'shop', '-o', 'shop.json'])).code).toBe(0);
    const text = readFileSync(join(account.folder, 'shop.json'), 'utf8');
    expect(text).not.toContain(account.simulation.account.accountId);
    refusing(account, '*', 'AccessDeniedException');
    const replayed = await account.run(['diagnose', '--replay', 'shop.json', '--json']);
    expect(replayed.code).toBe(live.code);
    const anonymous = live.out.replaceAll(account.simulation.account.accountId, '000000000000');
    // Without an account nothing is searched, and nothing is paid.
    expect(printed(replayed.out)).toEqual({ ...printed(anonymous), queryCost: null });
  });

  test.each([
    ['no-such.json', '', 'does not exist'],
    ['text.json', 'text', 'is not valid JSON'],
    ['other.json', '{}', 'gatewayMedicRecording'],
  ])('%s is refused', async (name, text, sentence) => {
    const account = new SimulatedAccount();
    const { writeFileSync } = await import('node:fs');
    if (text !== '') writeFileSync(join(account.folder, name), text);
    const { code, err } = await account.run(['diagnose', '--replay', name]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

test('reports are written as files', async () => {
  const account = await SimulatedAccount.broken('lambda-permission-missing');
  const argv = ['diagnose', 'shop', '--html', 'out/shop.html', '--markdown', 'shop.md'];
  expect((await account.run(argv)).code).toBe(1);
  expect(readFileSync(join(account.folder, 'out/shop.html'), 'utf8')).toContain('<!doctype html>');
  const markdown = readFileSync(join(account.folder, 'shop.md'), 'utf8');
  expect(markdown).toContain('API Gateway lacks permission to invoke the Lambda function');
  expect(markdown).toContain('was checked on');
});

describe('which API', () => {
  const shop = () => {
    const account = new SimulatedAccount();
    account.simulation.account.call('apigateway', 'CreateRestApi', { name: 'twin' });
    account.simulation.account.call('apigateway', 'CreateRestApi', { name: 'twin' });
    const made = { Name: 'quick', ProtocolType: 'HTTP' };
    account.simulation.account.call('apigatewayv2', 'CreateApi', made);
    return account;
  };

  test.each([
    [['diagnose'], 2, /^Specify an API: .*shop.*twin/],
    [['diagnose', 'twin'], 2, /^2 APIs are called twin; specify one by its id: \w{10}, \w{10}\.$/],
    [
      ['diagnose', 'nope'],
      2,
      /^No REST or HTTP API in ap-northeast-1 .* has the id or name nope\. Available: .*shop/,
    ],
    [['diagnose', 'quick'], 3, /^quick has no stage: nothing is deployed\.$/],
    [['audit', 'quick'], 3, /^quick has no stage: nothing is deployed\.$/],
    [['diagnose', 'shop', '--stage', 'test'], 2, /^shop has no stage test\. Available: prod\.$/],
  ])('%j', async (argv, code, sentence) => {
    const { code: given, err, out } = await shop().run(argv);
    expect({ given, out }).toEqual({ given: code, out: '' });
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('is picked from a list on a terminal', async () => {
    const seen: string[] = [];
    const { code, out } = await shop().run(['diagnose'], {
      picks: (_, choices) => {
        seen.push(...choices.map(({ label }) => label));
        return choices[1]?.value ?? '';
      },
    });
    expect(seen).toEqual(['blog', 'shop', 'twin', 'twin']);
    expect({ code, line: out.split('\n')[0] }).toEqual({
      code: 3,
      line: expect.stringContaining('shop/prod'),
    });
  });

  test('an API without a stage has nothing that could fail', async () => {
    const account = shop();
    const [id] = (await account.run(['diagnose', 'twin'])).err.match(/\w{10}/) ?? [];
    const { code, err } = await account.run(['diagnose', id ?? '']);
    expect({ code, err }).toEqual({
      code: 3,
      err: 'twin has no stage: nothing is deployed.\n',
    });
  });
});

describe('what AWS refuses', () => {
  test.each([
    ['AccessDeniedException', /^AWS denied apigateway:GetRestApis; the IAM action apigateway:GET/],
    ['ExpiredTokenException', /^The AWS credentials have expired/],
    ['UnrecognizedClientException', /^AWS does not recognize these credentials/],
    ['CredentialsProviderError', /^No AWS credentials were found/],
    ['TooManyRequestsException', /^AWS is still throttling apigateway:GetRestApis/],
    ['InternalServerError', /^AWS answered apigateway:GetRestApis with InternalServerError/],
  ])('%s is one sentence', async (name, sentence) => {
    const account = new SimulatedAccount();
    refusing(account, 'GetRestApis', name, 'The details.');
    const { code, err } = await account.run(['diagnose', 'shop']);
    expect(code).toBe(3);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('what it lacks permission to read is named with the IAM action', async () => {
    const account = await SimulatedAccount.broken('lambda-permission-missing');
    refusing(account, 'GetPolicy', 'AccessDeniedException', 'Not you.');
    const { code, out } = await account.run(['diagnose', 'shop', '--json']);
    expect(code).toBe(3);
    expect(printed(out).unread).toContainEqual(
      expect.objectContaining({ call: 'lambda:GetPolicy', allow: ['lambda:GetPolicy'] }),
    );
    const text = await account.run(['diagnose', 'shop']);
    expect(text.out).toContain('the IAM action lambda:GetPolicy would allow it');
  });
});

test('Ctrl-C while reading ends at once', async () => {
  const account = new SimulatedAccount();
  account.simulation.account.authorize = () => account.interrupts.press();
  await account.run(['diagnose', 'shop']);
  expect(account.endedWith).toBe(130);
});

test('an HTTP API is diagnosed by its name', async () => {
  const account = await SimulatedAccount.broken('http-api-permission-missing');
  const { code, out } = await account.run(['diagnose', 'storefront']);
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('API Gateway lacks permission to invoke the Lambda function'),
  });
});

describe('what log queries cost', () => {
  const started = (account: SimulatedAccount) =>
    account.simulation.account.calls.filter(({ operation }) => operation === 'StartQuery').length;
  const costOf = (out: string) =>
    (JSON.parse(out) as { queryCost: Record<string, number> }).queryCost;

  test('is printed before the first query, and in the JSON', async () => {
    const account = await SimulatedAccount.broken('lambda-permission-missing');
    const { out, err } = await account.run(['diagnose', 'shop', '--json']);
    expect(err.split('\n')[0]).toMatch(
      /^Log queries: about \$0\.\d+ for \d.* MB, at most \$0\.50\.$/,
    );
    const { estimated, spent, queries, cap } = costOf(out);
    expect(spent! / estimated!).toBeGreaterThan(0.8);
    expect(spent! / estimated!).toBeLessThan(1.2);
    expect({ queries, cap }).toEqual({ queries: started(account), cap: 0.5 });
  });

  test('can be forbidden: the diagnosis goes on, and names what was not read', async () => {
    const account = await SimulatedAccount.broken('lambda-permission-missing');
    const { out } = await account.run(['diagnose', 'shop', '--json', '--max-query-cost', '0']);
    expect(printed(out).diagnosis.causes[0]?.check).toBe('lambda-permission-missing');
    expect(printed(out).unread.map(({ call }) => call)).toContain('logs:StartQuery');
    expect(out).toContain('Raise --max-query-cost');
    expect({ started: started(account), spent: costOf(out)['spent'] }).toEqual({
      started: 0,
      spent: 0,
    });
  });

  test.each(['-1', 'much', '1001', '0.1.2'])('%s is not an amount', async (amount) => {
    const account = await SimulatedAccount.broken('healthy', 1);
    const { code } = await account.run(['diagnose', 'shop', '--max-query-cost', amount]);
    expect(code).toBe(2);
  });
});

describe('a request that is declared safe', () => {
  const testsIn = ({ simulation }: SimulatedAccount) =>
    simulation.account.calls.filter(({ operation }) => operation === 'TestInvokeMethod').length;

  test('shows what no log does', async () => {
    const account = await SimulatedAccount.broken('certificate-shown-by-a-test');
    const before = account.snapshot();
    const plain = printed((await account.run(['diagnose', 'shop', '--json'])).out);
    expect(plain.diagnosis.causes.map(({ check }) => check)).not.toContain(
      'http-tls-hostname-mismatch',
    );
    expect(testsIn(account)).toBe(0);
    const { code, out } = await account.run(['diagnose', 'shop', '--probe', 'get /rates']);
    expect(code).toBe(1);
    expect(out).toContain('http-tls-hostname-mismatch');
    expect(out).toContain('Test of a method');
    expect(testsIn(account)).toBe(1);
    expect(account.snapshot()).toBe(before);
  });

  test.each([
    ['a cause was found', 'lambda-permission-missing', 'GET /orders'],
    ['an authorizer would be left out', 'certificate-shown-by-a-test', 'GET /account'],
  ])('is not sent where %s', async (_, scenario, request) => {
    const account = await SimulatedAccount.broken(scenario);
    const { err } = await account.run(['diagnose', 'shop', '--probe', request]);
    expect(err).toContain('No method was tested');
    expect(testsIn(account)).toBe(0);
  });

  test.each(['POST /orders', 'GET /orders?token=1', 'rates'])('cannot be %s', async (request) => {
    const account = new SimulatedAccount();
    const { code, err } = await account.run(['diagnose', 'shop', '--probe', request]);
    expect(code).toBe(2);
    expect(err).toContain('GET or HEAD');
    expect(testsIn(account)).toBe(0);
  });
});
