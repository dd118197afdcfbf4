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
  /** which version of a managed policy is in force */
  GetPolicy: policies('iam:GetPolicy', '{account}:policy/*', 'aws:policy/*'),
  /** what a managed policy allows */
  GetPolicyVersion: policies('iam:GetPolicyVersion', '{account}:policy/*', 'aws:policy/*'),
  /** whether a role exists, and who may assume it */
  GetRole: roles('iam:GetRole', '*'),
  /** what an inline policy allows */
  GetRolePolicy: roles('iam:GetRolePolicy', '*'),
  /** the managed policies of a role */
  ListAttachedRolePolicies: roles('iam:ListAttachedRolePolicies', '*'),
  /** the inline policies of a role */
  ListRolePolicies: roles('iam:ListRolePolicies', '*'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html */
const pools = on(
  "An API's authorizers say which user pools they trust.",
  'arn:{partition}:cognito-idp:{region}:{account}:userpool/',
);

export const cognitoIdp = {
  /** the lifetime of an app client’s tokens */
  DescribeUserPoolClient: pools('cognito-idp:DescribeUserPoolClient', '*'),
  /** the app clients of a user pool */
  ListUserPoolClients: pools('cognito-idp:ListUserPoolClients', '*'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html */
const certificates = on(
  'A custom domain says which certificate it shows.',
  'arn:{partition}:acm:{region}:{account}:certificate/',
);

export const acm = {
  /** status and expiry of a custom domain’s certificate */
  DescribeCertificate: certificates('acm:DescribeCertificate', '*'),
} satisfies ServiceCalls;
