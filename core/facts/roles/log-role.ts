import type { Environment } from '../../aws/environment.ts';
import type { AccountFacts } from '../../model/facts/account.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import { executionLogGroup } from '../logs/execution-group.ts';
import { readRole } from './read-role.ts';

/**
 * The role in which API Gateway writes execution logs, where the stage should have one and its log group took in nothing; undefined
 * otherwise: a log that is written needs no proof.
 */
export async function logRole(
  environment: Environment,
  { configuration, logs, target, volumes }: BaseFacts,
): Promise<AccountFacts['logRole']> {
  const { account, rest, websocket } = configuration;
  const settings = [
    ...Object.values(rest?.methodSettings ?? {}),
    ...(websocket
      ? [websocket.defaultRouteSettings, ...Object.values(websocket.routeSettings)]
      : []),
  ];
  const isOn = settings.some(({ loggingLevel = 'OFF' }) => loggingLevel !== 'OFF');
  const arn = knownOr(account, undefined)?.cloudwatchRoleArn ?? null;
  const group = executionLogGroup(target);
  // Nothing is known of a group that took in nothing; one that took in anything is written to.
  const isEmpty = group !== null && volumes?.groups[group] === null;
  const hasLines = knownOr(logs.execution, []).length > 0;
  if (!isOn || arn === null || hasLines || !isEmpty) return undefined;
  return { arn, ...(await readRole(environment, arn, target.account)) };
}
