import type { Evidence } from '../model/evidence.ts';
import { holds, type Pause, pauseEvidence } from '../model/pause.ts';
import type { Plan } from '../model/plan.ts';

/** Why a plan must not change anything at a moment (ISO 8601): the pauses that it falls under. Empty: none. */
export const pausedBy = (
  pauses: readonly Pause[],
  plan: Pick<Plan, 'target' | 'remedy'>,
  now: string,
): Evidence[] =>
  pauses.filter((pause) => holds(pause, now) && covers(pause, plan)).map(pauseEvidence);

const covers = (
  { scope, name }: Pause,
  { target, remedy }: Pick<Plan, 'target' | 'remedy'>,
): boolean =>
  ({
    account: true,
    api: name === target.apiId || name === target.apiName,
    remedy: name === remedy,
  })[scope];
