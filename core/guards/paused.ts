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

function covers({ scope, name }: Pause, { target, remedy }: Pick<Plan, 'target' | 'remedy'>) {
  switch (scope) {
    case 'account':
      return true;
    case 'api':
      return name === target.apiId || name === target.apiName;
    case 'remedy':
      return name === remedy;
  }
}
