import { anywhere, on, type ServiceCalls } from './grant.ts';

/**
 * A function's ARN pattern covers its versions and aliases too.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
const functions = on(
  "An API's methods say which functions it calls; they are not known when this is deployed.",
  'arn:{partition}:lambda:{region}:{account}:function:',
);

export const lambda = {
  GetAccountSettings: anywhere('Lambda')('lambda:GetAccountSettings'),
  GetAlias: functions('lambda:GetAlias', '*'),
  GetFunction: functions('lambda:GetFunction', '*'),
  GetFunctionConcurrency: functions('lambda:GetFunctionConcurrency', '*'),
  GetFunctionConfiguration: functions('lambda:GetFunctionConfiguration', '*'),
  GetPolicy: functions('lambda:GetPolicy', '*'),
  GetProvisionedConcurrencyConfig: functions('lambda:GetProvisionedConcurrencyConfig', '*'),
  ListAliases: functions('lambda:ListAliases', '*'),
  ListVersionsByFunction: functions('lambda:ListVersionsByFunction', '*'),
  AddPermission: functions('lambda:AddPermission', '*'),
  DeleteFunctionConcurrency: functions('lambda:DeleteFunctionConcurrency', '*'),
  PutFunctionConcurrency: functions('lambda:PutFunctionConcurrency', '*'),
  RemovePermission: functions('lambda:RemovePermission', '*'),
  UpdateAlias: functions('lambda:UpdateAlias', '*'),
  UpdateFunctionConfiguration: functions('lambda:UpdateFunctionConfiguration', '*'),
} satisfies ServiceCalls;
