import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { CallName } from '../../model/calls.ts';
import type { Stage } from '../../model/facts/configuration.ts';
import type { LogsFacts } from '../../model/facts/logs.ts';
import type { Target } from '../../model/target.ts';
import type { Window } from '../window.ts';
import { accessEntries, tellsRequests } from './access.ts';
import { executionLines, routeLines } from './execution.ts';
import { insightsReads } from './insights.ts';

export const logsReads: readonly CallName[] = insightsReads;

/**
 * The failures that the stage's logs show: two bounded queries side by side, and a third for the routes where the
 * access log does not name them.
 */
export async function readLogs(
  environment: Environment,
  target: Target,
  stage: Stage,
  symptom: Symptom,
  window: Window,
): Promise<LogsFacts> {
  const told = tellsRequests(stage);
  const [execution, access] = await Promise.all([
    executionLines(environment, target, stage, symptom, window, !told),
    accessEntries(environment, stage, symptom, window),
  ]);
  if ('gap' in execution || ('known' in access && told)) return { execution, access };
  const routes = await routeLines(environment, target, stage, execution.known, window);
  return { execution: { known: [...execution.known, ...routes] }, access };
}
