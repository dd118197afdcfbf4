import type { Call } from '../../../model/plan.ts';
import { apiGatewayPrincipal } from '../../../model/partition.ts';
import type { Denial } from './denial.ts';

/** Lets a caller make one call; a role may be passed to API Gateway alone. For administrators to check and use, never applied. */
export const statementFor = ({ action, resource }: Denial): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource ?? '*',
  ...(action === 'iam:PassRole' && {
    Condition: { StringEquals: { 'iam:PassedToService': apiGatewayPrincipal } },
  }),
});

const user = /^arn:[\w-]+:iam::(\d{12}):user\/(?:.*\/)?([\w+=,.@-]{1,64})$/;
const session = /^arn:[\w-]+:sts::(\d{12}):assumed-role\/([\w+=,.@-]{1,64})\//;
/** Roles whose policies IAM does not let anybody edit: IAM Identity Center owns them. */
const managed = /^AWSReservedSSO_/;

/** The call that gives a user or role of this account the statement; none for others. */
export function allowCaller(by: string, account: string, denial: Denial): Call[] {
  const document = {
    PolicyName: `allow-${denial.action.replace(':', '-')}`,
    PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statementFor(denial)] }),
  };
  const [, usersAccount, UserName] = user.exec(by) ?? [];
  if (UserName !== undefined && usersAccount === account)
    return [{ service: 'iam', action: 'PutUserPolicy', input: { UserName, ...document } }];
  const [, rolesAccount, RoleName = ''] = session.exec(by) ?? [];
  if (rolesAccount !== account || managed.test(RoleName)) return [];
  return [{ service: 'iam', action: 'PutRolePolicy', input: { RoleName, ...document } }];
}
