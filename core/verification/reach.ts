import type { Plan } from '../model/plan.ts';
import { removals } from '../model/write-declarations.generated.ts';

/** Whether a change can make other requests fail: it does more than to add what its undo removes. */
export const canBreak = ({ operations }: Pick<Plan, 'operations'>): boolean =>
  operations.some(
    ({ undo }) =>
      undo.length === 0 || undo.some(({ service, action }) => !removals[`${service}:${action}`]),
  );

/**
 * Whether a change put another thing in the place of what its cause is about, so that the cause's own check finds nothing there
 * any more, whether or not it helped.
 */
export const replaces = ({ operations }: Pick<Plan, 'operations'>, subject: string): boolean =>
  operations.some(
    ({ input, undo }) =>
      !textsIn(input).has(subject) && undo.some((call) => textsIn(call.input).has(subject)),
  );

function textsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}
