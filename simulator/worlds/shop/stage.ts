import type { Account } from '../../account/account.ts';
import { recommendedFormat } from '../../../core/audit/recommended-format.ts';
import { caller } from '../caller.ts';
import type { RestApiBuilder } from '../rest-api.ts';

export const stageName = 'prod';
export const accessLogGroup = '/aws/apigateway/shop/prod';

/** Lets API Gateway write logs at all: one role for the whole account. */
export function enableLogging(account: Account): void {
  caller(account, 'apigateway')('UpdateAccount', {
    patchOperations: [
      {
        op: 'replace',
        path: '/cloudwatchRoleArn',
        value: `arn:aws:iam::${account.accountId}:role/api-gateway-logs`,
      },
    ],
  });
}

/** Deploys the API and turns on what an operator needs: execution and access logs, metrics per method, and throttling. */
export function deployStage(account: Account, api: RestApiBuilder): string {
  caller(account, 'logs')('CreateLogGroup', { logGroupName: accessLogGroup });
  const deploymentId = api.deploy(stageName, 'Release 42');
  const replace = (path: string, value: string) => ({ op: 'replace', path, value }) as const;
  api.stage(stageName, [
    replace('/*/*/logging/loglevel', 'ERROR'),
    replace('/*/*/logging/dataTrace', 'false'),
    replace('/*/*/metrics/enabled', 'true'),
    replace('/*/*/throttling/rateLimit', '200'),
    replace('/*/*/throttling/burstLimit', '400'),
    replace('/accessLogSettings/format', recommendedFormat),
    replace(
      '/accessLogSettings/destinationArn',
      `arn:aws:logs:${account.region}:${account.accountId}:log-group:${accessLogGroup}`,
    ),
  ]);
  return deploymentId;
}
