import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import { listedChanges } from '../../../model/listed-changes.ts';

/** Whether an event changed a stage variable of the target's stage. */
export const touches = (
  { name: operation, details }: ChangeEvent,
  variable: string,
  { target }: BaseFacts,
) =>
  operation === 'UpdateStage' &&
  details['stageName'] === target.stage &&
  Object.keys(details).some((patch) => patch.endsWith(` /variables/${variable}`));

/** Whether it removed the variable, or emptied it. */
export const takes = ({ details }: ChangeEvent, variable: string): boolean =>
  `remove /variables/${variable}` in details || details[`replace /variables/${variable}`] === '';

/**
 * What the variable was last set to before it became what it is now, as CloudTrail lists it: it lists a removal only minutes later, and
 * the stage shows that there was one. Undefined where it lists no such value.
 */
export function valueBefore(variable: string, facts: BaseFacts): string | undefined {
  const now = facts.configuration.stage.variables[variable];
  const set = listedChanges(facts).find(
    (event) =>
      touches(event, variable, facts) && !takes(event, variable) && !sets(event, variable, now),
  );
  const value = set?.details[`replace /variables/${variable}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether an event gave the variable this value. */
export const sets = ({ details }: ChangeEvent, variable: string, value: string | undefined) =>
  value !== undefined && details[`replace /variables/${variable}`] === value;
