import { sameJson } from '../model/canonical-json.ts';
import type { Call, Plan } from '../model/plan.ts';
import { nameOf } from '../remedies/operations.ts';

/** Brings the other writes of its plan live and says nothing of them, so the same input may be another change. */
const carrier = 'apigateway:CreateDeployment';

/**
 * The writes of a plan that were made before in the same incident. What did not help once does not help the second time,
 * and what was undone was undone for a reason.
 * @param made the plans whose changes were made and looked at
 */
export function repeatedWrites(plan: Plan, made: readonly Plan[]): Call[] {
  const before = made.flatMap(({ operations }) => operations);
  const again = plan.operations.filter((one) => before.some((other) => isSameWrite(one, other)));
  return again.length === plan.operations.length
    ? again
    : again.filter((one) => nameOf(one) !== carrier);
}

const isSameWrite = (one: Call, other: Call): boolean =>
  nameOf(one) === nameOf(other) && sameJson(valuesOf(one), valuesOf(other));

/** A revision is the state that a write expects to find, not what it writes. */
function valuesOf({ input }: Call): Call['input'] {
  const { RevisionId: _, ...values } = input;
  return values;
}
