import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import { executionLogGroup } from '../../facts/logs/execution-group.ts';
import { reading } from '../../facts/reading.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import type { Stage } from '../../model/facts/stage.ts';
import type { Target } from '../../model/target.ts';

/** The log groups of a stage that exist, and how long each keeps its lines. */
export function logGroups(
  environment: Environment,
  target: Target,
  { accessLog }: Stage,
): Promise<AuditFacts['logGroups']> {
  const access = /:log-group:([^:]+)/.exec(accessLog?.destinationArn ?? '')?.[1];
  const names = [executionLogGroup(target), access].filter((name) => typeof name === 'string');
  return reading('logs:DescribeLogGroups', async () => {
    const found = await Promise.all(names.map((name) => groupNamed(environment, name)));
    return found.flat();
  });
}

async function groupNamed(environment: Environment, name: string) {
  const found = await pages(
    (nextToken) =>
      environment
        .client(CloudWatchLogsClient)
        .send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name, nextToken })),
    (output) => output.nextToken,
  );
  return found
    .flatMap((page) => page.logGroups ?? [])
    .filter(({ logGroupName }) => logGroupName === name)
    .map(({ retentionInDays }) => ({ name, retentionInDays: retentionInDays ?? null }));
}
