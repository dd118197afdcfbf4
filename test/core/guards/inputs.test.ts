import { describe, expect, test } from '@jest/globals';
import type { Operation } from '../../../core/model/plan.ts';
import { judgePlan } from '../../../core/guards/judge-plan.ts';
import { call } from '../../../core/remedies/operations.ts';
import { grant } from '../changes/plans.ts';
import { context, plan, remedies, settings } from './support/plans.ts';

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
    'ecs:UpdateService',
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
    ['another release', writes[4], { cluster: 'c', service: 's', taskDefinition: 's:9' }],
    ['a shell in tasks', writes[4], { cluster: 'c', service: 's', enableExecuteCommand: true }],
    ['no task at all', writes[4], { cluster: 'c', service: 's', desiredCount: 0 }],
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
    ['a count of tasks', writes[4], { cluster: 'c', service: 's', desiredCount: 4 }],
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
