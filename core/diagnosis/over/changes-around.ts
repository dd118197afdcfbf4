import { evidence, type Evidence } from '../../model/evidence.ts';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import type { Facts } from '../../model/facts.ts';
import type { ChangeMade } from '../../model/over.ts';
import type { Over } from '../../model/signals.ts';

/** How long before the first failed request a change may be the one that brought it, in milliseconds. */
const before = 120_000;
/** How long after the last failed request a change may be noted that ended it. */
const after = 60_000;

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** From when to when a change may have to do with a symptom. */
export const spanAround = ({ began, ended }: Over) => ({
  from: iso(Date.parse(began.from) - before),
  to: iso(Date.parse(ended.to) + after),
});

/** What was changed around a symptom of what the API depends on, oldest first. */
export function changesAround(facts: Facts, over: Over): ChangeMade[] {
  const { from, to } = spanAround(over);
  const functions = facts.lambda?.functions.map(({ name }) => name);
  const isBehind = ({ resources }: ChangeEvent): boolean =>
    resources.every(({ kind, id }) => kind !== 'function' || (functions?.includes(id) ?? true));
  const listed = facts.changes && 'known' in facts.changes ? facts.changes.known.events : [];
  return listed
    .filter((event) => event.at >= from && event.at <= to && isBehind(event))
    .map(madeOf)
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

const madeOf = ({ at, source, name, by, tool, resources }: ChangeEvent): ChangeMade => ({
  at,
  call: `${source.split('.')[0]}:${name}`,
  resources,
  by,
  tool: tool ?? null,
});

/** Why changes of that time may be missing. */
export function missingChanges({ changes }: Facts, over: Over): Evidence[] {
  if (changes === undefined) return [];
  if ('gap' in changes) return [evidence('over.changes-unread', { because: changes.gap.because })];
  const { from, to } = spanAround(over);
  const { completeFrom, completeUntil } = changes.known;
  return completeUntil < to || completeFrom > from ? [evidence('over.changes-late')] : [];
}
