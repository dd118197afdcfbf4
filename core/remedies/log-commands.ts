import type { Target } from '../model/target.ts';
import { quoted } from './shell.ts';

/** The log group to which API Gateway writes the execution log of a stage of a REST API. */
export const executionLogGroup = ({ apiId, stage }: Target): string =>
  `API-Gateway-Execution-Logs_${apiId}/${stage}`;

/**
 * The command that shows a stage's execution log from a moment on; none for kinds of API that have no such log.
 * @param since ISO 8601
 * @see https://docs.aws.amazon.com/cli/latest/reference/logs/tail.html
 */
export const logCommands = (target: Target, since: string): string[] =>
  target.apiKind === 'REST'
    ? [
        `aws logs tail ${quoted(executionLogGroup(target))} --since ${quoted(since)} --region ${quoted(target.region)}`,
      ]
    : [];
