import { on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html */
const roles = on(
  "An API's methods say in which roles they call their backends.",
  'arn:{partition}:iam::{account}:role/',
);
const policies = on(
  'The policies of a role may be anywhere in the account, or be one of those that AWS manages.',
  'arn:{partition}:iam::',
);

export const iam = {
  GetPolicy: policies('iam:GetPolicy', '{account}:policy/*', 'aws:policy/*'),
  GetPolicyVersion: policies('iam:GetPolicyVersion', '{account}:policy/*', 'aws:policy/*'),
  GetRolePolicy: roles('iam:GetRolePolicy', '*'),
  ListAttachedRolePolicies: roles('iam:ListAttachedRolePolicies', '*'),
  ListRolePolicies: roles('iam:ListRolePolicies', '*'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html */
const pools = on(
  "An API's authorizers say which user pools they trust.",
  'arn:{partition}:cognito-idp:{region}:{account}:userpool/',
);

export const cognitoIdp = {
  DescribeUserPoolClient: pools('cognito-idp:DescribeUserPoolClient', '*'),
  ListUserPoolClients: pools('cognito-idp:ListUserPoolClients', '*'),
} satisfies ServiceCalls;
