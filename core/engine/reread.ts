import type { Environment } from '../aws/environment.ts';
import { readStage } from '../facts/kinds.ts';
import { logGroupsKnown } from '../facts/logs/groups.ts';
import { readLogs } from '../facts/logs/index.ts';
import { VolumeReader } from '../facts/logs/volumes.ts';
import { readMetrics } from '../facts/metrics.ts';
import { measuredRoutes } from '../facts/measured-routes.ts';
import type { Window } from '../facts/window.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { RouteRef } from '../model/route.ts';
import { withoutSecrets } from './evidence.ts';

/**
 * The metrics and logs of another time, on the configuration that is known.
 * @param concerned the methods whose own metrics matter
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function reread(
  environment: Environment,
  facts: BaseFacts,
  window: Window,
  concerned: readonly RouteRef[] | 'all' = 'all',
): Promise<BaseFacts> {
  const { target, alarm, configuration } = facts;
  const volumes = new VolumeReader(environment, window, recentVolumes(facts, window));
  // What the stage logs into is known: nothing else needs to be read before the first query.
  volumes.begin(logGroupsKnown(facts), false);
  const stage = await readStage(environment, target);
  const [metrics, logs] = await Promise.all([
    readMetrics(environment, target, window, {
      routes: measuredRoutes(configuration, concerned),
      symptom: alarm.symptom,
    }),
    readLogs(environment, target, stage, alarm.symptom, { ...window, volumes }),
  ]);
  return withoutSecrets({ ...facts, window, metrics, logs });
}

/** Milliseconds for which what log groups took in says how much they take in. */
const usual = 3_600_000;

/** What was read of log groups lately: to read it at every look costs as much as the look itself. */
function recentVolumes({ volumes }: BaseFacts, { end }: Window): BaseFacts['volumes'] {
  const isRecent = volumes && Date.parse(end) - Date.parse(volumes.readAt) < usual;
  return isRecent ? volumes : undefined;
}
