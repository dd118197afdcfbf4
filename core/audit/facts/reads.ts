import { kindReads } from '../../facts/kinds.ts';
import type { CallName } from '../../model/calls.ts';

/** Every call that an audit may make. */
export const auditReads: readonly CallName[] = [
  ...kindReads,
  'apigateway:GetRequestValidators',
  'apigateway:GetDomainNames',
  'apigateway:GetBasePathMappings',
  'apigatewayv2:GetApiMappings',
  'apigatewayv2:ListRoutingRules',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:GetMetricData',
  'logs:DescribeLogGroups',
  'lambda:GetFunctionConfiguration',
  'cognito-idp:ListUserPoolClients',
  'cognito-idp:DescribeUserPoolClient',
  'iam:ListRolePolicies',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
];
