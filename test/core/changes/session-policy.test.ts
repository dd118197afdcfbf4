import { describe, expect, test } from '@jest/globals';
import { sessionPolicy } from '../../../core/changes/session-policy.ts';
import { undoCalls } from '../../../core/changes/writer.ts';
import type { Call } from '../../../core/model/plan.ts';
import { call, resultOf } from '../../../core/remedies/operations.ts';
import { changeOf, planOf } from '../workflow/samples.ts';

const place = { partition: 'aws-cn', region: 'cn-north-1', account: '123456789012' };
const statements = (...calls: Call[]) =>
  (JSON.parse(sessionPolicy(calls, place)) as { Statement: object[] }).Statement;
const integration = (resourceId: string) =>
  call('apigateway:UpdateIntegration', { restApiId: 'a1', resourceId, httpMethod: 'GET' });
const listener = 'arn:aws-cn:elasticloadbalancing:cn-north-1:123456789012:listener/net/orders/1/2';
const api = 'arn:aws-cn:apigateway:cn-north-1::/restapis/a1';
const functions = 'arn:aws-cn:lambda:cn-north-1:123456789012:function';

describe('a session may make', () => {
  test.each<[string, Call, string, readonly string[]]>([
    [
      'a call on one method',
      integration('r1'),
      'apigateway:PATCH',
      [`${api}/resources/r1/methods/GET/integration`],
    ],
    [
      'a call on a function and its qualifiers',
      call('lambda:AddPermission', { FunctionName: 'orders', Qualifier: 'live' }),
      'lambda:AddPermission',
      [`${functions}:orders`, `${functions}:orders:*`],
    ],
    [
      'a call on a function that is given by its ARN',
      call('lambda:RemovePermission', { FunctionName: `${functions}:orders:live` }),
      'lambda:RemovePermission',
      [`${functions}:orders`, `${functions}:orders:*`],
    ],
    [
      'a call on what an ARN names',
      call('elbv2:DeleteListener', { ListenerArn: listener }),
      'elasticloadbalancing:DeleteListener',
      [listener],
    ],
    [
      'a call on what is only known later, below what is known',
      call('apigateway:DeleteDeployment', {
        restApiId: 'a1',
        deploymentId: resultOf('deploy', 'id'),
      }),
      'apigateway:DELETE',
      [`${api}/deployments/*`],
    ],
  ])('%s', (_, made, action, resources) => {
    expect(statements(made)).toEqual([{ Effect: 'Allow', Action: [action], Resource: resources }]);
  });

  test('several calls, an action once', () => {
    expect(statements(integration('r1'), integration('r2'))).toEqual([
      {
        Effect: 'Allow',
        Action: ['apigateway:PATCH'],
        Resource: ['r1', 'r2'].map((id) => `${api}/resources/${id}/methods/GET/integration`),
      },
    ]);
  });

  test('many calls on what they have in common, within what STS takes', () => {
    const many = Array.from({ length: 60 }, (_, index) => integration(`r${index}`));
    expect(statements(...many)).toEqual([
      { Effect: 'Allow', Action: ['apigateway:PATCH'], Resource: [`${api}/resources/*`] },
    ]);
    expect(sessionPolicy(many, place).length).toBeLessThanOrEqual(2048);
  });
});

describe('there is no session', () => {
  test.each<[string, readonly Call[], string]>([
    ['for a pattern', [call('lambda:AddPermission', { FunctionName: '*' })], 'cannot be a part'],
    ['for a variable', [call('lambda:AddPermission', { FunctionName: '${a}' })], 'cannot be'],
    [
      'for another Region',
      [call('elbv2:DeleteListener', { ListenerArn: listener.replace('north-1:', 'north-2:') })],
      'is not below',
    ],
    [
      'for a call that no plan makes',
      [{ service: 'lambda', action: 'UpdateFunctionCode', input: {} }],
      'is not a call',
    ],
    [
      'that STS would take',
      Array.from({ length: 20 }, (_, index) =>
        call('lambda:UpdateAlias', { FunctionName: `a-function-with-a-long-name-${index}` }),
      ),
      'STS takes 2048',
    ],
  ])('%s', (_, calls, why) => {
    expect(() => sessionPolicy(calls, place)).toThrow(why);
  });
});

test('the calls of an undo name what its operations made', () => {
  const undo = [call('apigateway:DeleteVpcLink', { vpcLinkId: resultOf('grant', 'id') })];
  const change = changeOf(planOf('inc-1'), { undo });
  expect(undoCalls([change])).toEqual(undo);
  expect(undoCalls([{ ...change, output: { id: 'v1' } }])).toEqual([
    call('apigateway:DeleteVpcLink', { vpcLinkId: 'v1' }),
  ]);
});
