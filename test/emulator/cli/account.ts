import { APIGatewayClient, UpdateAccountCommand } from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { WAFV2Client } from '@aws-sdk/client-wafv2';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';

/** The emulator's account in one Region, with the SDK's ordinary clients. */
export interface Account {
  readonly endpoint: string;
  readonly id: string;
  readonly region: string;
  readonly gateway: APIGatewayClient;
  readonly http: ApiGatewayV2Client;
  readonly iam: IAMClient;
  readonly waf: WAFV2Client;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
  readonly cloudwatch: CloudWatchClient;
}

export function accountIn({ endpoint, account: id }: Emulator, region: string): Account {
  const configuration = { endpoint, region, maxAttempts: 1 };
  return {
    endpoint,
    id,
    region,
    gateway: new APIGatewayClient(configuration),
    http: new ApiGatewayV2Client(configuration),
    iam: new IAMClient(configuration),
    waf: new WAFV2Client(configuration),
    lambda: new LambdaClient(configuration),
    logs: new CloudWatchLogsClient(configuration),
    cloudwatch: new CloudWatchClient(configuration),
  };
}

const roleName = 'services-of-the-tests';

/** The role of all functions and of API Gateway's own logs. */
export const roleOf = ({ id }: Account): string => `arn:aws:iam::${id}:role/${roleName}`;

export async function createRole({ iam }: Account): Promise<void> {
  const Service = ['lambda.amazonaws.com', 'apigateway.amazonaws.com'];
  const Statement = [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }];
  await iam.send(
    new CreateRoleCommand({
      RoleName: roleName,
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
    }),
  );
}

/** Lets API Gateway write logs, which is set once for a whole Region. */
export const allowLogs = (account: Account) =>
  account.gateway.send(
    new UpdateAccountCommand({
      patchOperations: [{ op: 'replace', path: '/cloudwatchRoleArn', value: roleOf(account) }],
    }),
  );
