import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { RouteRef } from '../model/route.ts';
import type { Target } from '../model/target.ts';
import { changesReads, readChanges } from './changes/index.ts';
import { kindReads, readerOf } from './kinds.ts';
import { logsReads, readLogs } from './logs/index.ts';
import { metricsReads, readMetrics } from './metrics.ts';
import { measuredRoutes } from './measured-routes.ts';
import { windowAfter, windowOf } from './window.ts';

/** Every call that {@link collectBase} may make. */
export const baseReads: readonly ReadName[] = [
  ...kindReads,
  ...metricsReads,
  ...logsReads,
  ...changesReads,
];

/**
 * What every check may look at. The longest chain is the stage, then the start of a log query, then its answer.
 * @param since ISO 8601; a change that was made: only what came after it is read
 * @param concerned the methods whose own metrics matter
 * @throws TargetNotFound where the API or the stage does not exist; AWS's own error where one of the two cannot be
 * read; MissingEvidence for a kind of API that has no reader
 */
export async function collectBase(
  environment: Environment,
  target: Target,
  alarm: Alarm,
  since?: string,
  concerned: readonly RouteRef[] | 'all' = 'all',
): Promise<BaseFacts> {
  const now = environment.clock.now();
  const window = since === undefined ? windowOf(alarm, now) : windowAfter(since, now);
  const { stage, configuration: read } = readerOf(target).read(environment, target);
  const logs = stage.then((served) => readLogs(environment, target, served, alarm.symptom, window));
  const measured = read.then((one) =>
    readMetrics(environment, target, window, measuredRoutes(one, concerned)),
  );
  const [configuration, metrics, lines, changes] = await Promise.all([
    read,
    measured,
    logs,
    readChanges(environment, target, window),
  ]);
  return { target, alarm, window, configuration, metrics, logs: lines, changes };
}
