import type { ChangeMade, PastCause, PastSymptom } from '../../model/over.ts';
import { likeliest } from '../../model/likeliest.ts';
import { causeTitle } from '../names.ts';
import { render, say } from '../render.ts';
import { secondText } from './times.ts';

/** Changes that a sentence names. */
const shown = 5;

/** What is known of a symptom that has ended, a sentence or two a line. */
export function overLines({
  from,
  until,
  failures,
  spared,
  was,
  changes,
  missing,
}: PastSymptom): string[] {
  const [first, ...others] = was;
  const told = [first?.broughtBy, first?.endedBy];
  const rest = changes.filter(
    ({ at, call }) => !told.some((one) => one?.at === at && one.call === call),
  );
  return [
    say('over.span', { failures, spared, from: secondText(from), until: secondText(until) }),
    ...(first ? wasLines(first, others) : [say('over.was-unknown')]),
    ...(rest.length > 0
      ? [say('over.changed', { changes: rest.slice(0, shown).map(changeText).join('; ') })]
      : []),
    ...missing.map((one) => render(one)),
  ];
}

function wasLines(first: PastCause, others: readonly PastCause[]): string[] {
  const { cause, named, broughtBy, endedBy } = first;
  const args = { cause: causeTitle(cause), named };
  const titles = (causes: readonly PastCause[]) =>
    causes.map((one) => causeTitle(one.cause)).join('; ');
  const isAlone = likeliest([first, ...others]).length === 1;
  if (!isAlone) return [say('over.was-one-of', { causes: titles([first, ...others]) })];
  return [
    broughtBy === null ? say('over.was-perhaps', args) : say('over.was', args),
    ...(broughtBy === null && others.length > 0
      ? [say('over.was-also', { causes: titles(others) })]
      : []),
    ...(broughtBy === null ? [] : [say('over.brought', { change: changeText(broughtBy) })]),
    ...(endedBy === null ? [] : [say('over.ended', { change: changeText(endedBy) })]),
  ];
}

/** What was changed, when, by whom and by what tool. */
export const changeText = ({ at, call, resources, by, tool }: ChangeMade): string =>
  say('over.change', {
    call,
    resource: resources.map(({ kind, id }) => `${kind} ${id}`).join(', '),
    at: secondText(at),
    by: by ?? 'none',
    tool: tool ?? 'none',
  });
