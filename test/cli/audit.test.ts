import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import stringWidth from 'string-width';
import { policyFor } from '../../cli/account/iam-policy.ts';
import { rules } from '../../core/audit/registry.generated.ts';
import { awsError } from '../../simulator/account/define-service.ts';
import { writesAmong } from '../support/read-action.ts';
import { newLedger, roleAuthorizer } from '../support/role-authorizer.ts';
import { enrichedShop } from '../core/audit/support/enriched-shop.ts';
import { SimulatedAccount } from './simulated-account.ts';

interface Json {
  readonly exitCode: number;
  readonly audits: readonly {
    readonly target: { readonly apiName: string; readonly stage: string };
    readonly apiClass: { readonly name: string | null };
    readonly score: { readonly proven: number; readonly certainty: number };
    readonly results: readonly {
      readonly rule: string;
      readonly verdicts: readonly {
        readonly verdict: string;
        readonly commands?: readonly string[];
      }[];
    }[];
  }[];
  readonly notAudited: readonly { readonly name: string }[];
  readonly failed: readonly { readonly name: string }[];
}

const audit = async (account: SimulatedAccount, ...argv: string[]) => {
  const { code, out, err } = await account.run(['audit', ...argv, '--json']);
  return { code, err, json: JSON.parse(out) as Json };
};
const broken = (json: Json) =>
  json.audits[0]?.results
    .filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'violation'))
    .map(({ rule }) => rule);

/** Does what the fixes of the shop's violations say, as far as the simulated account knows the calls. */
function mendAlarms({ simulation: { account } }: SimulatedAccount) {
  for (const [name, MetricName] of Object.entries({ a: '5XXError', b: '4XXError', c: 'Latency' }))
    account.call('cloudwatch', 'PutMetricAlarm', {
      AlarmName: name,
      Namespace: 'AWS/ApiGateway',
      MetricName,
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
      Dimensions: [
        { Name: 'ApiName', Value: 'shop' },
        { Name: 'Stage', Value: 'prod' },
      ],
    });
}

describe('audit', () => {
  test('of the shop: readable at 80 columns, commands whole, exit code 1', async () => {
    const { code, out, err } = await new SimulatedAccount().run(['audit', 'shop']);
    expect(code).toBe(1);
    expect(err).toContain('shop/prod');
    expect(out).toContain('alarms-5xx');
    expect(out).toMatch(/^ +aws cloudwatch put-metric-alarm .*--region ap-northeast-1$/m);
    const prose = out.split('\n').filter((line) => !/^ {4}/.test(line));
    expect(prose.filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(out).not.toContain('undefined');
  });

  test('changes nothing', async () => {
    const account = new SimulatedAccount();
    const before = account.snapshot();
    await account.run(['audit', '--all']);
    expect(account.snapshot()).toBe(before);
  });

  test('as JSON, with what fixes it', async () => {
    const { code, json } = await audit(new SimulatedAccount(), 'shop');
    expect(code).toBe(json.exitCode);
    expect(json.audits[0]?.apiClass.name).toBe('external');
    expect(json.audits[0]?.results.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    expect(broken(json)).toEqual(expect.arrayContaining(['waf-on-external', 'xray-tracing']));
  });

  test('an important API without WAF, with alarms: nothing of severity high is left', async () => {
    const account = new SimulatedAccount();
    mendAlarms(account);
    const { code, json } = await audit(account, 'shop', '--class', 'important');
    expect(broken(json)).not.toContain('alarms-5xx');
    expect(code).toBe(0);
    expect((await audit(account, 'shop', '--class', 'important', '--fail-on', 'low')).code).toBe(1);
  });

  test('what it lacks permission to read is unknown, lowers the certainty, and ends in exit code 3', async () => {
    const account = new SimulatedAccount();
    mendAlarms(account);
    account.simulation.account.authorize = ({ operation }) => {
      if (operation === 'DescribeAlarms') throw awsError('AccessDeniedException', 'denied', 403);
    };
    const { code, json } = await audit(account, 'shop', '--class', 'important');
    expect(code).toBe(3);
    expect(json.audits[0]?.score.certainty).toBeLessThan(100);
    const { out } = await account.run(['audit', 'shop', '--class', 'important']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'denied; the IAM action cloudwatch:DescribeAlarms would allow it',
    );
  });

  test('of everything, each with its class, and what it passes over', async () => {
    const account = new SimulatedAccount();
    account.simulation.account.call('apigatewayv2', 'CreateApi', {
      Name: 'mobile',
      ProtocolType: 'HTTP',
    });
    writeFileSync(
      join(account.folder, 'gateway-medic.config.json'),
      JSON.stringify({ name: 'medic', audit: { classes: { blog: 'external', shop: 'admin' } } }),
    );
    const { json } = await audit(account, '--all', '--class', 'shop=important');
    const classes = json.audits.map(({ target, apiClass }) => [target.apiName, apiClass.name]);
    expect(classes).toEqual([
      ['blog', 'external'],
      ['shop', 'important'],
    ]);
    expect(json.notAudited).toMatchObject([{ name: 'mobile' }]);
  });

  test('of everything: a stage that cannot be read hides nothing about the others', async () => {
    const account = new SimulatedAccount();
    const { apiId } = account.simulation.names;
    account.simulation.account.authorize = ({ operation, input }) => {
      if (operation === 'GetStage' && input['restApiId'] === apiId)
        throw awsError('AccessDeniedException', 'denied', 403);
    };
    const { json } = await audit(account, '--all');
    expect(json.audits.map(({ target }) => target.apiName)).toEqual(['blog']);
    expect(json.failed).toMatchObject([{ name: 'shop/prod' }]);
    const alone = await account.run(['audit', 'shop']);
    expect(alone).toMatchObject({ code: 3, out: '' });
    expect(alone.err).not.toMatch(/^ +at /m);
  });

  test.each([
    [['--class', 'cheap'], 'important, admin, external'],
    [['--json', '--sarif'], 'Only one of --json and --sarif'],
    [['--all', '--stage', 'prod'], 'omit --stage'],
    [['nobody'], 'nobody'],
    [['--all', 'nobody'], 'nobody'],
  ])('refuses %j in one sentence', async (argv, text) => {
    const { code, err } = await new SimulatedAccount().run(['audit', ...argv]);
    expect(code).toBe(2);
    expect(err).toContain(text);
  });

  test('refuses a configuration that it cannot read', async () => {
    const account = new SimulatedAccount();
    const file = join(account.folder, 'gateway-medic.config.json');
    for (const text of ['{', '{"audit":{"classes":{"shop":"cheap"}}}']) {
      writeFileSync(file, text);
      expect(await account.run(['audit', 'shop'])).toMatchObject({ code: 2 });
    }
  });
});

describe('as SARIF', () => {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'),
  );
  const { id: _, ...schema } = JSON.parse(
    readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as Record<string, unknown>;
  const valid = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile({
    ...schema,
    // Its own dialect, draft 4, differs in nothing else that it uses.
    $schema: 'http://json-schema.org/draft-07/schema#',
  });

  test('it is valid', async () => {
    const account = new SimulatedAccount();
    account.simulation.account.authorize = ({ operation }) => {
      if (operation === 'DescribeAlarms') throw awsError('AccessDeniedException', 'denied', 403);
    };
    const { code, out } = await account.run(['audit', '--all', '--sarif']);
    expect(code).toBe(1);
    const log = JSON.parse(out) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number; kind: string }[];
        invocations: {
          toolExecutionNotifications: { level: string; message: { text: string } }[];
        }[];
      }[];
    };
    valid(log);
    expect(valid.errors ?? []).toEqual([]);
    const [run] = log.runs;
    expect(new Set(run?.results.map(({ kind }) => kind))).toEqual(new Set(['fail']));
    // What could not be judged is no alert, and not lost either.
    expect(run?.invocations[0]?.toolExecutionNotifications).toContainEqual({
      level: 'warning',
      message: { text: expect.stringMatching(/shop\/prod: Watch 5XX .*cloudwatch:DescribeAlarms/) },
    });
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('the schema is one that refuses', () => {
    expect(valid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });
});

test('the printed policy is enough for an audit, and nothing of it writes', async () => {
  const { simulated: account } = enrichedShop();
  const { simulation } = account;
  const place = { region: simulation.account.region, account: simulation.account.accountId };
  const ledger = newLedger();
  const { Statement } = policyFor('audit', place);
  simulation.account.authorize = roleAuthorizer(simulation, {
    ledger,
    roles: new Map([['operator', Statement]]),
  });
  expect((await account.run(['audit', 'shop'])).code).toBe(1);
  expect([...ledger.refused]).toEqual([]);
  const actions = Statement.flatMap(({ Action }) => Action);
  expect(await writesAmong(actions)).toEqual([]);
});
