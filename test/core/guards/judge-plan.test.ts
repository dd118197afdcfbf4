import { describe, expect, test } from '@jest/globals';
import type { RemedyId } from '../../../core/model/ids.generated.ts';
import type { Operation, Plan } from '../../../core/model/plan.ts';
import type { PolicySettings } from '../../../core/model/settings.ts';
import { judgePlan } from '../../../core/guards/judge-plan.ts';
import { defineRemedy } from '../../../core/remedies/define-remedy.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { call } from '../../../core/remedies/operations.ts';
import { deploy, grant, link, planOf } from '../changes/plans.ts';

const remedies = [
  defineRemedy({
    id: 'r' as RemedyId,
    apis: ['REST'],
    risk: 'low',
    writes: [
      'lambda:AddPermission',
      'lambda:RemovePermission',
      'apigateway:CreateDeployment',
      'apigateway:UpdateStage',
      'apigateway:DeleteDeployment',
      'apigateway:CreateVpcLink',
      'apigateway:DeleteVpcLink',
    ],
    plan: () => null,
  }),
];
const context = { now: '2026-01-05T03:20:00.000Z', remedies };
const settings = (changes: Partial<PolicySettings> = {}): PolicySettings => ({
  mode: 'automatic',
  automaticUpTo: 'low',
  disabledRemedies: [],
  maxAttempts: 3,
  approvalTimeout: 3600,
  ...changes,
});
const plan = (changes: Partial<Plan> = {}, ...operations: Operation[]): Plan => {
  const changed = { ...planOf(...(operations.length > 0 ? operations : [grant])), ...changes };
  return { ...changed, hash: hashOf(changed) };
};

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
    ['a delete', plan({}, { ...deploy, action: 'DeleteDeployment', undo: [] }), ['refused-call']],
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
