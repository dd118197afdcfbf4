import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { LogsFacts } from '../../model/facts/logs.ts';
import type { Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { Window } from '../window.ts';
import { accessEntries, tellsRequests } from './access.ts';
import { executionLines } from './execution.ts';
import { routeLines } from './route-lines.ts';
import { insightsReads } from './insights.ts';

/** The calls of {@link readLogs}. */
export const logsReads: readonly ReadName[] = insightsReads;

/**
 * The failures that the stage's logs show: two bounded queries side by side, and a third for the routes where the
 * access log does not name them.
 */
export async function readLogs(
  environment: Environment,
  target: Target,
  served: ServedStage,
  symptom: Symptom,
  window: Window,
): Promise<LogsFacts> {
  const told = tellsRequests(served.stage);
  const [execution, access] = await Promise.all([
    executionLines(environment, target, served, symptom, window, !told),
    accessEntries(environment, served.stage, symptom, window),
  ]);
  if ('gap' in execution || ('known' in access && told)) return { execution, access };
  const routes = await routeLines(environment, target, served, execution.known, window);
  return { execution: { known: [...execution.known, ...routes] }, access };
}
