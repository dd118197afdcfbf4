import { expect, test } from '@jest/globals';
import { render } from '../../../core/messages/render.ts';
import { preventionOf } from '../../../core/remedies/prevention.ts';

test.each<[string, string | null, string, RegExp]>([
  ['lambda:RemovePermission', 'Terraform', 'permission-terraform', /create_before_destroy = true/],
  ['lambda:RemovePermission', 'AWS CDK', 'permission-cloudformation', /logical id/],
  ['lambda:RemovePermission', null, 'permission', /another id first/],
  ['lambda:DeleteAlias', 'OpenTofu', 'alias-terraform', /function_version/],
  ['lambda:DeleteAlias', 'the AWS CLI', 'alias', /UpdateAlias/],
  [
    'lambda:PutFunctionConcurrency',
    'AWS SAM',
    'concurrency-cloudformation',
    /ReservedConcurrentExecutions/,
  ],
  ['lambda:UpdateAlias', 'Terraform', 'release', /CodeDeploy/],
  ['apigateway:UpdateStage', null, 'deployment', /canary/],
  ['ec2:RevokeSecurityGroupIngress', 'Terraform', 'unknown', /no patch/],
])('%s by %s', (call, tool, code, text) => {
  const found = preventionOf({ at: '', call, resources: [], by: null, tool });
  expect(found.code).toBe(`recurrence.prevent-${code}`);
  expect(render(found)).toMatch(text);
});

test('nothing is proposed where no change is listed', () => {
  expect(preventionOf(null).code).toBe('recurrence.prevent-unknown');
});
