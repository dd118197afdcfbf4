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
  GetFunctionConcurrency: functions('lambda:GetFunctionConcurrency', '*'),
  GetFunctionConfiguration: functions('lambda:GetFunctionConfiguration', '*'),
  GetPolicy: functions('lambda:GetPolicy', '*'),
  ListVersionsByFunction: functions('lambda:ListVersionsByFunction', '*'),
  /** Only API Gateway may be let in, whatever a plan says. */
  AddPermission: functions('lambda:AddPermission', '*').map((grant) => ({
    ...grant,
    conditions: { StringEquals: { 'lambda:Principal': 'apigateway.amazonaws.com' } },
  })),
  PutFunctionConcurrency: functions('lambda:PutFunctionConcurrency', '*'),
  PublishVersion: functions('lambda:PublishVersion', '*'),
  RemovePermission: functions('lambda:RemovePermission', '*'),
  UpdateAlias: functions('lambda:UpdateAlias', '*'),
  UpdateFunctionConfiguration: functions('lambda:UpdateFunctionConfiguration', '*'),
} satisfies ServiceCalls;
