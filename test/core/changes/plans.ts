import type { Operation, Plan } from '../../../core/model/plan.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { apiArn } from '../../../core/remedies/arn.ts';
import { call, operation, resultOf } from '../../../core/remedies/operations.ts';
import { target } from '../remedies/facts.ts';

const statement = { FunctionName: 'orders', Qualifier: 'live', StatementId: 'ours' };

export const grant: Operation = operation(
  'grant',
  call('lambda:AddPermission', {
    ...statement,
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    SourceArn: apiArn(target, '*/GET/orders'),
  }),
  { expects: null, undo: [call('lambda:RemovePermission', statement)] },
);

const integration = { restApiId: 'a', resourceId: 'r', httpMethod: 'GET' };
const timeout = (value: string) =>
  call('apigateway:UpdateIntegration', {
    ...integration,
    patchOperations: [{ op: 'replace', path: '/timeoutInMillis', value }],
  });

export const raise: Operation = operation('raise', timeout('20000'), {
  expects: { '/timeoutInMillis': 29_000 },
  undo: [timeout('29000')],
});

export const deploy: Operation = operation(
  'deploy',
  call('apigateway:CreateDeployment', { restApiId: 'a', stageName: 'prod' }),
  {
    expects: 'dep1',
    undo: [
      call('apigateway:UpdateStage', {
        restApiId: 'a',
        stageName: 'prod',
        patchOperations: [{ op: 'replace', path: '/deploymentId', value: 'dep1' }],
      }),
      call('apigateway:DeleteDeployment', {
        restApiId: 'a',
        deploymentId: resultOf('deploy', 'id'),
      }),
    ],
  },
);

export const link: Operation = operation(
  'link',
  call('apigateway:CreateVpcLink', { name: 'ours', targetArns: ['arn:lb'] }),
  {
    expects: null,
    undo: [call('apigateway:DeleteVpcLink', { vpcLinkId: resultOf('link', 'id') })],
  },
);

export const useLink: Operation = operation(
  'use',
  call('apigateway:UpdateIntegration', {
    ...integration,
    patchOperations: [{ op: 'replace', path: '/timeoutInMillis', value: resultOf('link', 'id') }],
  }),
  { expects: { '/timeoutInMillis': 29_000 }, undo: [timeout('29000')] },
);

export function planOf(...operations: Operation[]): Plan {
  const plan = {
    incidentId: 'i-1',
    target,
    cause: { check: 'c', subject: 's' },
    remedy: 'r',
    risk: 'low' as const,
    blastRadius: [],
    routes: 'all' as const,
    lifetime: 'permanent' as const,
    operations,
    createdAt: '2026-01-05T03:10:00.000Z',
    expiresAt: '2026-01-05T04:10:00.000Z',
  };
  return { ...plan, hash: hashOf(plan) };
}
