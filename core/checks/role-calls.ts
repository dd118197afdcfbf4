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
