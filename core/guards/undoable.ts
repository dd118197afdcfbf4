import type { Plan } from '../model/plan.ts';
import { hashOf } from '../remedies/hash.ts';
import { nameOf } from '../remedies/operations.ts';
import { goesTooFar } from './inputs.ts';
import { isRefusedUndo } from './refusals.ts';

/** Why a stored plan must not be undone by its own calls: no approval could have let it run. Undefined: nothing is wrong. */
export function problemOfUndoing(plan: Plan, appliedHash: string): string | undefined {
  if (plan.hash !== appliedHash || hashOf(plan) !== appliedHash)
    return 'The stored plan is not the one that was applied.';
  const refused = plan.operations.flatMap((operation) =>
    operation.undo.filter(
      (call) => isRefusedUndo(call, operation) || goesTooFar(call, plan.target),
    ),
  );
  return refused[0] && `The plan would be undone by ${nameOf(refused[0])}, which is never allowed.`;
}
