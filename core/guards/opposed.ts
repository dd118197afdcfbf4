import { type Evidence, evidence } from '../model/evidence.ts';
import type { AppliedPlan } from '../model/applied-plan.ts';
import type { Remedy } from '../remedies/define-remedy.ts';
import { remedies as all } from '../remedies/registry.generated.ts';

/**
 * That a remedy would work against what another one did on purpose. Empty: not so.
 * @param standing the remedies whose changes stand
 */
export const opposed = (
  remedy: string,
  standing: readonly string[],
  remedies: readonly Remedy[] = all,
): Evidence[] =>
  (remedies.find(({ id }) => id === remedy)?.opposes ?? [])
    .filter((id) => standing.includes(id))
    .map((made) => evidence('brakes.opposed', { remedy, made }));

/** The remedies whose changes of the same stage stand, as far as is known. @param now ISO 8601 */
export const standingOn = (
  { target }: Pick<AppliedPlan, 'target'>,
  history: readonly AppliedPlan[],
  now: string,
): string[] =>
  history
    .filter((one) => one.target === target && one.result === 'begun')
    .filter(({ stopgapUntil }) => stopgapUntil === undefined || stopgapUntil > now)
    .map(({ remedy }) => remedy);
