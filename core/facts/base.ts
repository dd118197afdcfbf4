import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import type { RouteRef } from '../model/route.ts';
import type { Target } from '../model/target.ts';
import { changesReads, readChanges } from './changes/index.ts';
import { everything, type Extent, notYet } from './extent.ts';
import { kindReads, readerOf } from './kinds.ts';
import type { KindReader } from './kind-reader.ts';
import { estimateScan } from './logs/estimate.ts';
import { groupsAtOnce, namesIn, searchedGroups } from './logs/groups.ts';
import { logsReads, readLogs } from './logs/index.ts';
import { VolumeReader } from './logs/volumes.ts';
import { metricsReads, readMetrics } from './metrics.ts';
import { measuredRoutes } from './measured-routes.ts';
import { type Window, windowAfter, windowOf } from './window.ts';

/** Every call that {@link collectBase} may make. */
export const baseReads: readonly ReadName[] = [
  ...kindReads,
  ...metricsReads,
  ...logsReads,
  ...changesReads,
];

/** What was begun before the alarm was known. */
export interface Begun {
  readonly reads: ReturnType<KindReader['read']>;
  readonly volumes: VolumeReader;
}

/** How much is read. */
export interface Wanted {
  /** ISO 8601; a change that was made: only what came after it is read. */
  readonly since?: string | undefined;
  /** The methods whose own metrics matter; absent: all. */
  readonly concerned?: readonly RouteRef[] | 'all';
  /** Absent: nothing. */
  readonly begun?: Begun | undefined;
  /** Absent: everything. */
  readonly extent?: Extent;
}

/**
 * What every check may look at. The longest chain is the stage, then the start of a log query, then its answer: what the log
 * groups hold is read beside the stage and the metrics.
 * @param wanted how much of it, and since when
 * @throws TargetNotFound where the API or the stage does not exist; AWS's own error where one of the two cannot be
 * read; MissingEvidence for a kind of API that has no reader
 */
export async function collectBase(
  environment: Environment,
  target: Target,
  alarm: Alarm,
  { since, concerned = 'all', begun, extent = everything }: Wanted = {},
): Promise<BaseFacts> {
  const now = environment.clock.now();
  const window = since === undefined ? windowOf(alarm, now) : windowAfter(since, now);
  const { stage, configuration: read } =
    begun?.reads ?? readerOf(target).read(environment, target, extent);
  const volumes = begun?.volumes ?? beginVolumes(environment, target, window);
  const { symptom } = alarm;
  const logs = stage.then((served) =>
    readLogs(environment, target, served, symptom, { ...window, volumes }),
  );
  const measured = read.then(async (one) => {
    const served = await stage;
    const groups = searchedGroups(target, served, one);
    // What functions log is searched once more at most after a change; all of the account stands for it.
    const wanted = since === undefined ? groups : { ...groups, functions: [] };
    const beside = volumes.beside(namesIn(wanted));
    const routes = measuredRoutes(one, concerned);
    const metrics = await readMetrics(environment, target, window, { routes, symptom, beside });
    const { minutes } = knownOr(metrics, { minutes: [] });
    await volumes.ready();
    environment.queries.expect(estimateScan({ groups, served, symptom, minutes }, volumes, window));
    return metrics;
  });
  const [configuration, metrics, lines, changes] = await Promise.all([
    read,
    measured,
    logs,
    extent.essentials
      ? notYet('cloudtrail:LookupEvents')
      : readChanges(environment, target, window),
  ]);
  return {
    target,
    alarm,
    window,
    configuration,
    metrics,
    logs: lines,
    volumes: volumes.known,
    changes,
    ...(extent.essentials && { extent: 'essentials' as const }),
  };
}

/**
 * Evidence of the essentials with the rest: the configuration as it is now, and who changed what. What failed is not read again.
 * @throws as {@link collectBase} does
 */
export async function completeBase(
  environment: Environment,
  base: BaseFacts,
  shared: Extent['shared'],
): Promise<BaseFacts> {
  const { target, window } = base;
  const { configuration: read } = readerOf(target).read(environment, target, {
    essentials: false,
    shared,
  });
  const [configuration, changes] = await Promise.all([
    read,
    readChanges(environment, target, window),
  ]);
  return { ...base, configuration, changes, extent: 'completed' };
}

/** Reads what needs no stage to be known, beside it. */
function beginVolumes(environment: Environment, target: Target, window: Window): VolumeReader {
  const volumes = new VolumeReader(environment, window);
  volumes.begin(groupsAtOnce(target), true);
  return volumes;
}
