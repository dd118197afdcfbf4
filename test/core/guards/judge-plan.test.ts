import { describe, expect, test } from '@jest/globals';
import type { RemedyId } from '../../../core/model/ids.generated.ts';
import type { Operation, Plan } from '../../../core/model/plan.ts';
import { type PolicySettings, policySettingsSchema } from '../../../core/model/settings.ts';
import type { Cause } from '../../../core/model/cause.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import { judgePlan } from '../../../core/guards/judge-plan.ts';
import { defineRemedy } from '../../../core/remedies/define-remedy.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { call } from '../../../core/remedies/operations.ts';
import { repeatedWrites } from '../../../core/guards/repeats.ts';
import { deploy, grant, link, planOf } from '../changes/plans.ts';
import { cause } from '../remedies/facts.ts';
import { diagnosisOf } from '../workflow/samples.ts';

const remedies = [
  defineRemedy({
    id: 'r' as RemedyId,
    apis: ['REST'],
    risk: 'low',
    writes: [
      'lambda:AddPermission',
      'apigateway:CreateDeployment',
      'apigateway:UpdateStage',
      'apigateway:CreateVpcLink',
    ],
    undoes: [
      'lambda:RemovePermission',
      'apigateway:UpdateStage',
      'apigateway:DeleteDeployment',
      'apigateway:DeleteVpcLink',
    ],
    plan: () => null,
  }),
];
const about = (changes: Partial<Cause>, more: Partial<Diagnosis> = {}): Diagnosis =>
  diagnosisOf({
    causes: [cause({ ...planOf(grant).cause, ...changes })],
    notChecked: [],
    ...more,
  });
const context = {
  now: '2026-01-05T03:20:00.000Z',
  diagnosis: about({}),
  made: [],
  tags: null,
  limits: { throttleRate: null, reservedConcurrency: null },
  remedies,
};
const settings = (changes: Partial<PolicySettings> = {}): PolicySettings => ({
  ...policySettingsSchema.parse({ mode: 'automatic' }),
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

describe('what rests on weak grounds is never automatic', () => {
  const gap = { what: 'lambda:GetPolicy', because: 'denied' };
  const unread = (...ids: string[]) => ({ notChecked: ids.map((check) => ({ check, gap })) });
  test.each<[string, Diagnosis | null, string[]]>([
    ['proven, and everything read', about({}), []],
    ['likely, and everything read', about({ confidence: 'likely' }), []],
    ['possible', about({ confidence: 'possible' }), ['only-possible']],
    ['a circumstance, however sure', about({ role: 'circumstance' }), ['circumstance']],
    ['nothing is known of it', null, ['cause-unknown']],
    ['the diagnosis does not name it', about({ subject: 'another' }), ['cause-unknown']],
    [
      'likely, and another check is unread',
      about({ confidence: 'likely' }, unread('vpclink-v1-listener-missing')),
      ['unread'],
    ],
    [
      'likely, and what AWS refused others is unread',
      about({ confidence: 'likely' }, unread('operator-iam-denied')),
      [],
    ],
    [
      'likely, and a check of another symptom is unread',
      about({ confidence: 'likely' }, unread('quota-exceeded')),
      [],
    ],
    [
      'proven without a failed request, and another check is unread',
      about({ explains: 0 }, unread('vpclink-v1-listener-missing')),
      ['unread'],
    ],
    ['proven, and another domain is unread', about({}, unread('vpclink-v1-listener-missing')), []],
    [
      'proven, and a check that shares its log lines is unread',
      about({}, unread('lambda-permission-wrong-source-arn')),
      ['unread'],
    ],
    [
      'proven, and what it accounts for is unread',
      about(
        { check: 'vpclink-v1-security-group-blocked', domain: 'vpc-link' },
        unread('vpclink-v1-target-unhealthy'),
      ),
      [],
    ],
    [
      'likely, and what it would account for is unread',
      about(
        {
          check: 'vpclink-v1-security-group-blocked',
          domain: 'vpc-link',
          confidence: 'likely',
        },
        unread('vpclink-v1-target-unhealthy'),
      ),
      ['unread'],
    ],
  ])('%s', (_, diagnosis, codes) => {
    const [of = cause()] = diagnosis?.causes ?? [];
    const { subject } = planOf(grant).cause;
    const planned = plan({ cause: { check: of.check, subject } });
    const judged = judgePlan(planned, settings(), { ...context, diagnosis });
    expect(judged.decision).toBe(codes.length === 0 ? 'automatic' : 'needs-approval');
    if (codes.length > 0)
      expect(judged.reasons.map(({ code }) => code)).toEqual(codes.map((code) => `policy.${code}`));
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

describe('inputs that go too far, whatever is approved', () => {
  const set = (action: string, input: object): Operation => ({
    id: 'x',
    ...call(action as Parameters<typeof call>[0], { ...input }),
    expects: null,
    undo: [],
  });
  const writes = [
    'lambda:AddPermission',
    'lambda:UpdateFunctionConfiguration',
    'apigateway:UpdateIntegration',
    'ec2:AuthorizeSecurityGroupIngress',
  ] as const;
  const [first] = remedies;
  const free = { ...first!, writes, undoes: [] };
  const open = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };
  test.each([
    ['any API of any account', writes[0], { ...grant.input, SourceArn: undefined }],
    ['another API', writes[0], { ...grant.input, SourceArn: 'arn:aws:execute-api:*:*:*' }],
    ['another service', writes[0], { ...grant.input, Principal: 'events.amazonaws.com' }],
    ['other code', writes[1], { FunctionName: 'admin', Environment: { Variables: {} } }],
    ['layers', writes[1], { FunctionName: 'admin', Layers: ['arn:aws:lambda:x'] }],
    [
      'another backend',
      writes[2],
      { patchOperations: [{ op: 'replace', path: '/uri', value: 'x' }] },
    ],
    ['patches that are none', writes[2], { patchOperations: 'x' }],
    ['everybody', writes[3], { IpPermissions: [{ ...open, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] }],
    [
      'everybody over IPv6',
      writes[3],
      { IpPermissions: [{ ...open, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }] },
    ],
  ])('%s', (_, action, input) => {
    const judged = judgePlan(plan({}, set(action, input)), settings(), {
      ...context,
      remedies: [free],
    });
    expect(judged).toMatchObject({
      decision: 'blocked',
      reasons: [{ code: 'policy.refused-call' }],
    });
  });
  test.each([
    ['a grant to the API', writes[0], grant.input],
    ['a timeout', writes[1], { FunctionName: 'orders', Timeout: 20 }],
    [
      'one address',
      writes[3],
      { IpPermissions: [{ ...open, IpRanges: [{ CidrIp: '10.0.0.7/32' }] }] },
    ],
  ])('%s does not', (_, action, input) => {
    const judged = judgePlan(plan({}, set(action, input)), settings(), {
      ...context,
      remedies: [free],
    });
    expect(judged.decision).not.toBe('blocked');
  });
});
