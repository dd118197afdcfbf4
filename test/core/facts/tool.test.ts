import { expect, test } from '@jest/globals';
import { toolOf } from '../../../core/facts/changes/tool.ts';

const role = (name: string, session: string) =>
  `arn:aws:sts::123456789012:assumed-role/${name}/${session}`;

test.each<[string | undefined, { userAgent?: string; invokedBy?: string; arn?: string }]>([
  [undefined, {}],
  [undefined, { userAgent: 'aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22' }],
  [
    'Terraform',
    {
      userAgent:
        'APN/1.0 HashiCorp/1.0 Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-aws/5.70.0 aws-sdk-go-v2/1.31.0',
    },
  ],
  ['OpenTofu', { userAgent: 'APN/1.0 OpenTofu/1.8 terraform-provider-aws/5.70.0' }],
  ['Pulumi', { userAgent: 'APN/1.0 Pulumi/1.0 PulumiAWS/6.50' }],
  [
    'CloudFormation',
    { userAgent: 'cloudformation.amazonaws.com', invokedBy: 'cloudformation.amazonaws.com' },
  ],
  [
    'AWS CDK',
    {
      invokedBy: 'cloudformation.amazonaws.com',
      arn: role('cdk-hnb659fds-cfn-exec-role-123456789012-eu-west-1', 'AWSCloudFormation'),
    },
  ],
  ['AWS CodeDeploy', { invokedBy: 'codedeploy.amazonaws.com' }],
  ['the AWS CLI', { userAgent: 'aws-cli/2.17.9 md/awscrt#0.20.11' }],
])('%s', (tool, { arn = null, ...caller }) => {
  expect(toolOf({ ...caller, arn })).toBe(tool);
});
