import type { Environment } from '../../aws/environment.ts';
import type { AccountFacts } from '../../model/facts/account.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import { readRole } from './read-role.ts';

/**
 * The role in which API Gateway writes execution logs, where the stage should have one and no line of it was found; undefined otherwise:
 * a log that is written needs no proof.
 */
export async function logRole(
  environment: Environment,
  { configuration, logs, target }: BaseFacts,
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
  if (!isOn || arn === null || knownOr(logs.execution, []).length > 0) return undefined;
  return { arn, ...(await readRole(environment, arn, target.account)) };
}
