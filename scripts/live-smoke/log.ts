import { GetAccountCommand, UpdateAccountCommand } from '@aws-sdk/client-api-gateway';
import { CreateLogGroupCommand, PutRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Account } from './account.ts';
import { prefix } from './names.ts';

/** Makes a log group before AWS does, so that it has the tag by which it is deleted. */
export async function createLogGroup(
  { logs }: Account,
  logGroupName: string,
  tags: Record<string, string>,
): Promise<void> {
  await logs.send(new CreateLogGroupCommand({ logGroupName, tags }));
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 1 }));
}

const setRole = ({ gateway }: Account, value: string): Promise<unknown> =>
  gateway.send(
    new UpdateAccountCommand({
      patchOperations: [{ op: 'replace', path: '/cloudwatchRoleArn', value }],
    }),
  );

const roleIn = async ({ gateway }: Account): Promise<string> =>
  (await gateway.send(new GetAccountCommand())).cloudwatchRoleArn ?? '';

/** Lets API Gateway write execution logs in the Region, where the account has no role for that. */
export async function allowLogs(account: Account, roleArn: string): Promise<void> {
  if ((await roleIn(account)) === '') await setRole(account, roleArn);
}

/** Whether the Region's role for execution logs is one of ours. */
export const ownsRole = async (account: Account): Promise<boolean> =>
  (await roleIn(account)).includes(`:role/${prefix}`);

export const disallowLogs = (account: Account): Promise<unknown> => setRole(account, '');
