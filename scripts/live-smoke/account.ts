import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Options, WrongCall } from './options.ts';

/** The account with the SDK's ordinary clients. */
export interface Account {
  readonly id: string;
  readonly region: string;
  readonly gateway: APIGatewayClient;
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
}

/** DeleteRestApi takes one request in 30 seconds, and a new role is unknown to Lambda for some. */
const maxAttempts = 8;

/** @throws WrongCall where the credentials are those of another account than the one that was named */
export async function accountOf({ account, region }: Options): Promise<Account> {
  const configuration = { region, maxAttempts };
  const { Account: own } = await new STSClient(configuration).send(new GetCallerIdentityCommand());
  if (own !== account)
    throw new WrongCall(
      `The credentials belong to account ${own}, not to ${account}. Nothing was done.`,
    );
  return {
    id: account,
    region,
    gateway: new APIGatewayClient(configuration),
    iam: new IAMClient(configuration),
    lambda: new LambdaClient(configuration),
    logs: new CloudWatchLogsClient(configuration),
  };
}
