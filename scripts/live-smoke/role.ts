import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { apiGatewayPrincipal, servicePrincipal } from '../../core/model/partition.ts';
import type { Account } from './account.ts';

/** What AmazonAPIGatewayPushToCloudWatchLogs allows, and functions need of it. */
const logActions = [
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:DescribeLogGroups',
  'logs:DescribeLogStreams',
  'logs:PutLogEvents',
  'logs:GetLogEvents',
  'logs:FilterLogEvents',
];

/** Makes the role of function and API Gateway, which may write logs. @returns its ARN */
export async function createRole(
  { iam }: Account,
  RoleName: string,
  tags: Readonly<Record<string, string>>,
): Promise<string> {
  const Service = [servicePrincipal('lambda'), apiGatewayPrincipal];
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName,
      AssumeRolePolicyDocument: policyThat({ Principal: { Service }, Action: 'sts:AssumeRole' }),
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  await iam.send(
    new PutRolePolicyCommand({
      RoleName,
      PolicyName: 'logs',
      PolicyDocument: policyThat({ Action: logActions, Resource: '*' }),
    }),
  );
  return Role?.Arn ?? '';
}

const policyThat = (allows: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...allows }] });
