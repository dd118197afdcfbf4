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
      movesAlias(input, undo) ||
      (!textsIn(input).has(subject) && undo.some((call) => textsIn(call.input).has(subject))),
  );

/** Behind an alias stands another version of the function: its name stays, and all else is new. */
const movesAlias = (
  { FunctionVersion: now }: Readonly<Record<string, unknown>>,
  undo: Plan['operations'][number]['undo'],
): boolean =>
  now !== undefined &&
  undo.some(({ input: { FunctionVersion: before } }) => before !== undefined && before !== now);

function textsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}
