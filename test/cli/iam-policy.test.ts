import { describe, expect, test } from '@jest/globals';
import { policyFor, type Statement } from '../../cli/account/iam-policy.ts';
import { writesAmong } from '../support/read-action.ts';
import { newLedger, roleAuthorizer } from '../support/role-authorizer.ts';
import { SimulatedAccount } from './simulated-account.ts';

const printed = async (...argv: string[]): Promise<readonly Statement[]> => {
  const { code, out } = await new SimulatedAccount().run(['iam-policy', ...argv]);
  expect(code).toBe(0);
  const policy = JSON.parse(out) as { Version: string; Statement: Statement[] };
  expect(policy.Version).toBe('2012-10-17');
  return policy.Statement;
};
const actions = (statements: readonly Statement[]) => statements.flatMap(({ Action }) => Action);

describe('the printed policy', () => {
  test('of a diagnosis reads and writes nothing', async () => {
    expect(await writesAmong(actions(await printed()))).toEqual([]);
  });

  test('of a fix lets only API Gateway into a function', async () => {
    const statements = await printed('fix');
    const adding = statements.filter(({ Action }) => Action.includes('lambda:AddPermission'));
    expect(adding).toMatchObject([
      { Condition: { StringEquals: { 'lambda:Principal': 'apigateway.amazonaws.com' } } },
    ]);
  });

  test('names the Region, and the account on demand', async () => {
    const text = JSON.stringify(await printed('diagnose', '--region', 'cn-north-1'));
    expect(text).toContain('arn:aws-cn:lambda:cn-north-1:*:function:*');
    expect(JSON.stringify(await printed('diagnose', '--this-account'))).toContain(
      'arn:aws:lambda:ap-northeast-1:123456789012:function:*',
    );
  });

  test('holds no placeholder and fits into a managed policy', async () => {
    for (const command of [
      'diagnose',
      'fix',
      'undo',
      'record',
      'audit',
      'pause',
      'status',
    ] as const) {
      const text = JSON.stringify(policyFor(command, { region: '*', account: '*' }));
      expect(text).not.toMatch(/[{]\w+[}]/);
      expect(text.replaceAll(/\s/g, '').length).toBeLessThan(6144);
    }
  });
});

describe('is enough', () => {
  test.each([
    ['lambda-permission-missing', '0'],
    ['lambda-integration-wrong-http-method', '0'],
    ['vpclink-v1-security-group-blocked', '0'],
    ['throttle-usage-plan', '0'],
  ])('for %s', async (scenario, watch) => {
    const account = await SimulatedAccount.broken(scenario);
    const { simulation } = account;
    const place = { region: simulation.account.region, account: simulation.account.accountId };
    const ledger = newLedger();
    const allow = (command: 'diagnose' | 'fix' | 'undo') => {
      const roles = new Map([['operator', policyFor(command, place).Statement]]);
      simulation.account.authorize = roleAuthorizer(simulation, { ledger, roles });
    };
    allow('diagnose');
    expect((await account.run(['diagnose', 'shop'])).code).toBe(1);
    allow('fix');
    const argv = ['fix', 'shop', '--yes', '--up-to', 'high', '--watch', watch];
    expect((await account.run(argv)).code).toBe(0);
    allow('undo');
    expect((await account.run(['undo', '--yes'])).code).toBe(0);
    expect([...ledger.refused]).toEqual([]);
  });
});
