import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { pages } from '../aws/pages.ts';
import { defineFacts } from './define-facts.ts';
import { executionLogGroup } from './logs/execution-group.ts';
import { reading } from './reading.ts';

/** Whether the execution log has anywhere to go. */
export default defineFacts<'account'>({
  domain: 'account',
  reads: ['logs:DescribeLogGroups'],
  async collect(environment, { target }) {
    const name = executionLogGroup(target);
    if (name === null) return { executionLogGroup: { known: false } };
    const executionLogGroupExists = await reading('logs:DescribeLogGroups', async () => {
      const found = await pages(
        (token) =>
          environment
            .client(CloudWatchLogsClient)
            .send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name, nextToken: token })),
        (output) => output.nextToken,
      );
      return found.some((page) => page.logGroups?.some((group) => group.logGroupName === name));
    });
    return { executionLogGroup: executionLogGroupExists };
  },
});
