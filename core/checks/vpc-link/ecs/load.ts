import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { EcsMinute, EcsService } from '../../../model/facts/ecs-service.ts';
import { known } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { demandOn } from '../../../signals/demand.ts';

/** How much of its tasks a service uses since a symptom began, and what it used before. */
export interface Load {
  /** Percent. */
  readonly cpu: number;
  readonly memory: number | null;
  readonly tasks: number;
  /** Absent: too little was measured before. */
  readonly before?: { readonly cpu: number; readonly tasks: number };
  /** Times as many requests as usual; null: not known. */
  readonly demand: number | null;
  /** Times as much processor for each request as before; null: not known. It cannot be seen to fall where the processor is at its limit. */
  readonly cost: number | null;
}

/** Minutes from before the symptom that are enough to compare with. */
const enough = 3;

/**
 * The load of a service; null where nothing was measured since the symptom began, or there is none.
 * @throws MissingEvidence where CloudWatch could not be read
 */
export function loadOf(
  service: EcsService,
  routes: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): Load | null {
  const { since } = signals;
  if (since === null) return null;
  const minutes = known(service.minutes);
  // The first bad minute is bad only in part.
  const after = minutes.filter(({ at }) => at > since);
  const earlier = minutes.filter(({ at }) => at < since);
  if (after.length === 0) return null;
  const now = middleOf(after);
  const was = earlier.length < enough ? null : middleOf(earlier);
  const demanded = demandOn(facts, signals, routes) ?? demandOn(facts, signals, 'all');
  const demand = demanded === null || demanded.usual === 0 ? null : demanded.now / demanded.usual;
  return {
    ...now,
    ...(was && { before: { cpu: was.cpu, tasks: was.tasks } }),
    demand,
    cost:
      was === null || demand === null || demand === 0
        ? null
        : (now.cpu * now.tasks) / (was.cpu * was.tasks || 1) / demand,
  };
}

function middleOf(minutes: readonly EcsMinute[]) {
  const memory = minutes.flatMap((one) => one.memory ?? []);
  return {
    cpu: median(minutes.map(({ cpu }) => cpu)),
    tasks: Math.round(median(minutes.map(({ tasks }) => tasks))),
    memory: memory.length === 0 ? null : median(memory),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** From so many times the usual on, more requests come than before. */
const more = 1.3;

/** Whether more requests come than before. */
export const hasGrown = ({ demand }: Load): boolean => demand !== null && demand >= more;

/** How many requests come, compared with before; nothing where that is not known. */
export const demandSeen = (
  id: 'ecs-service-overloaded' | 'ecs-service-waiting',
  load: Load,
): Evidence[] => {
  if (load.demand === null) return [];
  return hasGrown(load)
    ? [evidence(`${id}.demand`, { factor: load.demand.toFixed(1) })]
    : [evidence(`${id}.no-growth`)];
};
