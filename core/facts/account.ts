import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';
import type { Reading } from '../model/reading.ts';
import type { Target } from '../model/target.ts';
import { clientCertificateReads, readClientCertificate } from './client-certificate.ts';
import { defineFacts } from './define-facts.ts';
import { executionLogGroup } from './logs/execution-group.ts';
import { reading } from './reading.ts';
import { healthReads, readHealthEvents } from './health/index.ts';
import { integrationRoles, roleReads } from './roles/index.ts';
import { logRole } from './roles/log-role.ts';

/** Whether the execution log has anywhere to go, what API Gateway shows to backends, what AWS Health lists, and what API Gateway may do as the roles of integrations and of logs. */
export default defineFacts<'account'>({
  domain: 'account',
  reads: ['logs:DescribeLogGroups', ...clientCertificateReads, ...healthReads, ...roleReads],
  async collect(environment, base, { began, failing = null, signals } = {}) {
    const [group, clientCertificate, healthEvents, roles, writer] = await Promise.all([
      logGroupOf(environment, base.target),
      readClientCertificate(environment, base, signals),
      readHealthEvents(environment, base, signals),
      integrationRoles(environment, base, failing),
      began === undefined ? undefined : logRole(environment, base),
    ]);
    return {
      executionLogGroup: group,
      integrationRoles: roles,
      ...(clientCertificate && { clientCertificate }),
      ...(healthEvents && { healthEvents }),
      ...(writer !== undefined && { logRole: writer }),
    };
  },
});

async function logGroupOf(environment: Environment, target: Target): Promise<Reading<boolean>> {
  const name = executionLogGroup(target);
  if (name === null) return { known: false };
  return reading('logs:DescribeLogGroups', async () => {
    const found = await pages(
      (token) =>
        environment
          .client(CloudWatchLogsClient)
          .send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name, nextToken: token })),
      (output) => output.nextToken,
    );
    return found.some((page) => page.logGroups?.some((group) => group.logGroupName === name));
  });
}
