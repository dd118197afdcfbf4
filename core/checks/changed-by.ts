import { type Evidence, evidence } from '../model/evidence.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { ChangeEvent } from '../model/facts/changes.ts';
import type { Signals } from '../model/signals.ts';
import { listedChanges } from '../model/listed-changes.ts';

/** A change this long before the beginning still counts, in milliseconds. */
const horizon = 60 * 60_000;
/** The first bad minute is a whole minute, so a change may lie in it. */
const slack = 60_000;

/** The newest change of a kind from the hour before the symptom began; undefined where CloudTrail lists none. */
export function changeBefore(
  facts: BaseFacts,
  { since }: Signals,
  isMeant: (event: ChangeEvent) => boolean,
): ChangeEvent | undefined {
  const began = Date.parse(since ?? facts.window.end);
  return listedChanges(facts).find((event) => {
    const at = Date.parse(event.at);
    return at <= began + slack && at >= began - horizon && isMeant(event);
  });
}

/** Who made a change, as evidence; nothing where there is none. */
export const changedBy = (event: ChangeEvent | undefined): Evidence[] =>
  event === undefined
    ? []
    : [
        evidence('symptoms.changed', {
          by: event.by ?? '-',
          operation: event.name,
          at: event.at,
          what: whatOf(event),
        }),
      ];

function whatOf({ resources, details }: ChangeEvent): string {
  const on = resources.map(({ kind, id }) => `${kind} ${id}`);
  const patches = Object.entries(details)
    .filter(([name]) => name.includes(' /'))
    .map(([name, value]) => (value === true ? name : `${name} ${String(value)}`));
  return [...on, ...patches].join(', ');
}
