import { expect, test } from '@jest/globals';
import { managedByTags, ofTagList } from '../../../core/model/managed-by.ts';

const stack = { 'aws:cloudformation:stack-name': 'shop', 'aws:cloudformation:logical-id': 'Api' };

test.each<[string, Record<string, string> | undefined, object | undefined]>([
  ['no tags', undefined, undefined],
  ['tags that say nothing', { Name: 'terraform', team: 'cdk', Owner: 'Pulumi' }, undefined],
  ['a stack', stack, { tool: 'CloudFormation', stack: 'shop', logicalId: 'Api' }],
  [
    'a stack that SAM deploys',
    { ...stack, 'lambda:createdBy': 'SAM' },
    { tool: 'AWS SAM', stack: 'shop', logicalId: 'Api' },
  ],
  [
    'a stack that CDK deploys',
    { ...stack, 'aws-cdk:subnet-type': 'Private' },
    { tool: 'AWS CDK', stack: 'shop', logicalId: 'Api' },
  ],
  ['a stack, whatever people write', { ...stack, ManagedBy: 'terraform' }, { stack: 'shop' }],
  ['a logical id alone', { 'aws:cloudformation:logical-id': 'Api' }, undefined],
  ['ManagedBy', { ManagedBy: 'Terraform' }, { tool: 'Terraform' }],
  ['managed-by', { 'managed-by': 'opentofu' }, { tool: 'OpenTofu' }],
  ['provisioned_with', { provisioned_with: ' terragrunt ' }, { tool: 'Terraform' }],
  ['a flag', { Terraform: 'true' }, { tool: 'Terraform' }],
  ['a flag that is off', { Terraform: 'false' }, undefined],
  ['another manager', { ManagedBy: 'platform-team' }, undefined],
  ['a sentence', { ManagedBy: 'not terraform' }, undefined],
  [
    'a workspace',
    { IaC: 'terraform', 'tf:workspace': 'production' },
    { tool: 'Terraform', stack: 'production' },
  ],
  ['Pulumi', { 'pulumi:project': 'shop' }, { tool: 'Pulumi', stack: 'shop' }],
])('%s', (_, tags, managedBy) => {
  const read = managedByTags(tags);
  if (managedBy === undefined) expect(read).toEqual({});
  else expect(read.managedBy).toMatchObject(managedBy);
});

test('EC2 lists its tags', () => {
  expect(ofTagList([{ Key: 'ManagedBy', Value: 'terraform' }, { Key: 'empty' }])).toEqual({
    ManagedBy: 'terraform',
    empty: '',
  });
  expect(ofTagList()).toEqual({});
});
