import type { Environment } from '../../aws/environment.ts';
import type { AccountFacts } from '../../model/facts/account.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import { executionLogGroup } from '../logs/execution-group.ts';
import { readRole } from './read-role.ts';

/**
 * The role in which API Gateway writes execution logs, where the stage should log every request and its log group took in nothing; undefined
 * otherwise: a log that is written needs no proof.
 */
export async function logRole(
  environment: Environment,
  { alarm, configuration, logs, target, volumes }: BaseFacts,
): Promise<AccountFacts['logRole']> {
  const { account, rest, websocket } = configuration;
  const settings = [
    ...Object.values(rest?.methodSettings ?? {}),
    ...(websocket
      ? [websocket.defaultRouteSettings, ...Object.values(websocket.routeSettings)]
      : []),
  ];
  // At level ERROR, a backend's own errors leave no lines: an empty log proves nothing then.
  const isOn = settings.some(({ loggingLevel }) => loggingLevel === 'INFO');
  const arn = knownOr(account, undefined)?.cloudwatchRoleArn ?? null;
  const group = executionLogGroup(target);
  // Nothing is known of a group that took in nothing; one that took in anything is written to.
  const isEmpty = group !== null && volumes?.groups[group] === null;
  const hasLines = knownOr(logs.execution, []).length > 0;
  // Without traffic there is nothing to log.
  if (alarm.symptom === 'no-traffic') return undefined;
  if (!isOn || arn === null || hasLines || !isEmpty) return undefined;
  return { arn, ...(await readRole(environment, arn, target.account)) };
}
