import type { Call } from '../model/plan.ts';

const version = '2012-10-17';

/** Lets a role make one call on one resource: for a person to check and run, never made by the product. */
export const allowCall = (role: string, action: string, resource: string): Call => ({
  service: 'iam',
  action: 'PutRolePolicy',
  input: {
    RoleName: role,
    PolicyName: `allow-${action.replace(':', '-')}`,
    PolicyDocument: JSON.stringify({
      Version: version,
      Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
    }),
  },
});

/** Lets API Gateway assume a role; of one that is gone, makes it again, without permissions. */
export function trustCalls(arn: string, isGone: boolean): Call[] {
  const RoleName = arn.split('/').at(-1) ?? arn;
  const document = JSON.stringify({
    Version: version,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'apigateway.amazonaws.com' },
        Action: 'sts:AssumeRole',
      },
    ],
  });
  return [
    isGone
      ? {
          service: 'iam',
          action: 'CreateRole',
          input: { RoleName, AssumeRolePolicyDocument: document },
        }
      : {
          service: 'iam',
          action: 'UpdateAssumeRolePolicy',
          input: { RoleName, PolicyDocument: document },
        },
  ];
}
