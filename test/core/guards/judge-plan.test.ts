import { describe, expect, test } from '@jest/globals';
import type { Operation, Plan } from '../../../core/model/plan.ts';
import { type PolicySettings } from '../../../core/model/settings.ts';
import { judgePlan } from '../../../core/guards/judge-plan.ts';
import { call } from '../../../core/remedies/operations.ts';
import { repeatedWrites } from '../../../core/guards/repeats.ts';
import { deploy, grant, link } from '../changes/plans.ts';
import { context, plan, settings } from './support/plans.ts';

const deleteFunction = {
  service: 'lambda',
  action: 'DeleteFunction',
  input: { FunctionName: 'orders' },
};

describe('mode and risk', () => {
  test.each<[PolicySettings['mode'], PolicySettings['automaticUpTo'], Plan['risk'], string]>([
    ['observe', 'medium', 'low', 'advice-only'],
    ['propose', 'medium', 'low', 'needs-approval'],
    ['automatic', 'low', 'low', 'automatic'],
    ['automatic', 'low', 'medium', 'needs-approval'],
    ['automatic', 'medium', 'medium', 'automatic'],
    ['automatic', 'medium', 'high', 'needs-approval'],
  ])('%s up to %s, risk %s: %s', (mode, automaticUpTo, risk, decision) => {
    const judged = judgePlan(plan({ risk }), settings({ mode, automaticUpTo }), context);
    expect(judged.decision).toBe(decision);
    expect(judged.reasons).toHaveLength(1);
  });
});

describe('the same write twice', () => {
  const other = { ...grant, input: { ...grant.input, StatementId: 'another' } };
  const repoint = (RevisionId: string): Operation => ({
    ...grant,
    service: 'lambda',
    action: 'UpdateAlias',
    input: { Name: 'live', FunctionVersion: '2', RevisionId },
  });
  test.each<[string, Operation[], Operation[], number]>([
    ['is refused', [grant], [grant], 1],
    ['with another input is another', [grant], [other], 0],
    ['beside a new one is refused', [other, grant], [grant], 1],
    ['by another revision is the same', [repoint('b')], [repoint('a')], 1],
    ['a deployment that ships another change is another', [other, deploy], [grant, deploy], 0],
    ['a deployment alone is the same', [deploy], [deploy], 1],
  ])('%s', (_, now, before, count) => {
    expect(repeatedWrites(plan({}, ...now), [plan({}, ...before)])).toHaveLength(count);
  });
  test('is refused by the policy', () => {
    const judged = judgePlan(plan(), settings(), { ...context, made: [plan()] });
    expect(judged).toEqual({
      decision: 'blocked',
      reasons: [{ code: 'policy.repeated-call', args: { call: 'lambda:AddPermission' } }],
    });
  });
});

test('what cannot be undone is never automatic', () => {
  const judged = judgePlan(plan({}, { ...grant, undo: [] }), settings(), context);
  expect(judged).toEqual({
    decision: 'needs-approval',
    reasons: [{ code: 'policy.no-undo', args: {} }],
  });
});

describe('what no approval lets run', () => {
  const role = { service: 'iam', action: 'PutRolePolicy', input: {} };
  test.each<[string, Plan, string[]]>([
    ['a plan past its time', plan({ expiresAt: context.now }), ['expired']],
    ['a time that is none', plan({ expiresAt: 'soon' }), ['expired']],
    ['a plan that was changed', { ...plan(), risk: 'high' }, ['wrong-hash']],
    [
      'an unknown remedy',
      plan({ remedy: 'x' }),
      ['unknown-remedy', 'undeclared-call', 'undeclared-call'],
    ],
    [
      'a remedy that is switched off',
      plan({ remedy: 'off' }),
      ['unknown-remedy', 'disabled-remedy', 'undeclared-call', 'undeclared-call'],
    ],
    ['no operation', plan({ operations: [] }), ['empty']],
    [
      'a secret, which no document holds',
      plan({}, { ...grant, input: { ...grant.input, Token: 'hunter2' } }),
      ['holds-secret'],
    ],
    [
      'a call that is not declared',
      plan({}, { ...grant, action: 'PutFunctionConcurrency' }),
      ['refused-call', 'undeclared-call'],
    ],
    [
      'a call of an unknown service',
      plan({}, { ...grant, service: 'glue', undo: [] }),
      ['undeclared-call'],
    ],
    ['IAM', plan({}, { ...grant, ...role, undo: [] }), ['refused-call', 'undeclared-call']],
    ['IAM in an undo', plan({}, { ...grant, undo: [role] }), ['refused-call', 'undeclared-call']],
    [
      'a permission boundary',
      plan({}, { ...grant, action: 'PutRolePermissionsBoundary', undo: [] }),
      ['refused-call', 'undeclared-call'],
    ],
    [
      'a delete',
      plan({}, { ...deploy, action: 'DeleteDeployment', undo: [] }),
      ['refused-call', 'undeclared-call'],
    ],
    [
      'more of an API key than whether it is enabled',
      plan(
        {},
        {
          ...deploy,
          action: 'UpdateApiKey',
          input: {
            apiKey: 'e1w1ea22hl',
            patchOperations: [{ op: 'replace', path: '/customerId', value: 'theirs' }],
          },
          undo: [],
        },
      ),
      ['refused-call', 'undeclared-call'],
    ],
    [
      'a path of a domain to another API',
      plan(
        {},
        {
          ...deploy,
          action: 'CreateBasePathMapping',
          input: { domainName: 'a.example', basePath: 'a', restApiId: 'other', stage: 'prod' },
          undo: [],
        },
      ),
      ['refused-call', 'undeclared-call'],
    ],
    [
      'a template in an integration response',
      plan(
        {},
        {
          ...deploy,
          action: 'PutIntegrationResponse',
          input: { restApiId: 'a', statusCode: '200', responseTemplates: {} },
          undo: [],
        },
      ),
      ['refused-call', 'undeclared-call'],
    ],
    [
      'an undo that deletes another’s deployment',
      plan(
        {},
        {
          ...deploy,
          undo: [call('apigateway:DeleteDeployment', { restApiId: 'a', deploymentId: 'theirs' })],
        },
      ),
      ['refused-call'],
    ],
    [
      'an undo that removes another statement',
      plan(
        {},
        {
          ...grant,
          undo: [
            call('lambda:RemovePermission', {
              FunctionName: 'orders',
              Qualifier: 'live',
              StatementId: 'theirs',
            }),
          ],
        },
      ),
      ['refused-call'],
    ],
    [
      'an undo that removes from another alias',
      plan(
        {},
        {
          ...grant,
          undo: [call('lambda:RemovePermission', { FunctionName: 'orders', StatementId: 'ours' })],
        },
      ),
      ['refused-call'],
    ],
    [
      'an undo that deletes a function',
      plan({}, { ...grant, undo: [deleteFunction] }),
      ['refused-call', 'undeclared-call'],
    ],
  ])('%s', (_, given, reasons) => {
    const judged = judgePlan(given, settings({ disabledRemedies: ['off'] }), context);
    expect(judged.decision).toBe('blocked');
    expect(judged.reasons.map(({ code }) => code)).toEqual(reasons.map((code) => `policy.${code}`));
  });

  test.each<[string, Operation]>([
    ['its own statement', grant],
    ['its own deployment', deploy],
    ['its own VPC link', link],
  ])('but an undo may delete %s', (_, given) => {
    expect(judgePlan(plan({}, given), settings(), context).decision).toBe('automatic');
  });
});
