import { figuresOf } from './figures.ts';
import type { Mark } from './mark.ts';

/** What must hold, as shares from 0 to 1. */
const least = { exact: 0.95, first: 0.97, metrics: 0.6, access: 0.95 };
/** How much less can be right on the hardest level than on the easiest. */
const mostApart = 0.05;

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** What does not hold, in words. What was not run is not judged. */
export function shortfalls(marks: readonly Mark[]): string[] {
  const wrong = marks.filter(({ wrongFixes }) => wrongFixes.length > 0);
  const written = marks.filter(({ kind }) => kind === 'written');
  const all = figuresOf(written);
  const atLeast = (what: string, value: number | undefined, bound: number) =>
    value === undefined || value >= bound
      ? []
      : [`${what}: ${percent(value)}, at least ${percent(bound)}`];
  return [
    ...(wrong.length > 0 ? [`wrong fixes: ${wrong.length}, at most 0`] : []),
    ...disturbed(written),
    ...atLeast('exact set', all?.exact, least.exact),
    ...atLeast('first', all?.first, least.first),
    ...atLeast('first, metrics only', onRung(marks, 'metrics')?.first, least.metrics),
    ...atLeast('first, with access logs', onRung(marks, 'access')?.first, least.access),
    ...spread(written),
    ...otherwise(marks),
    ...misledByMuch(marks),
  ];
}

/** Nothing is changed or asked where nothing is to be fixed. */
function disturbed(written: readonly Mark[]): string[] {
  const loud = written.filter(({ quiet }) => quiet !== null && quiet.writes + quiet.asked > 0);
  return loud.length > 0
    ? [`changed or asked where nothing is to be fixed: ${loud.length}, at most 0`]
    : [];
}

/** What ends on a slow AWS ends as without. */
function otherwise(marks: readonly Mark[]): string[] {
  const other = marks
    .filter(({ kind }) => kind === 'slow')
    .filter((slow) => endsOtherwise(slow, marks));
  return other.length > 0 ? [`ended otherwise on a slow AWS: ${other.length}, at most 0`] : [];
}

/** In a busy account not everything is read; what is named as certain or likely is still right. */
function misledByMuch(marks: readonly Mark[]): string[] {
  const wrong = marks.filter(
    ({ kind, verdict, confidence }) =>
      kind === 'busy' && verdict === 'wrong' && confidence !== 'possible',
  );
  return wrong.length > 0 ? [`wrong in a busy account: ${wrong.length}, at most 0`] : [];
}

/** Whether a paper missed what the same paper, as it is written, did not. */
export const endsOtherwise = (again: Mark, marks: readonly Mark[]): boolean =>
  again.misses.length > 0 &&
  marks.some(
    ({ kind, scenario, seed, misses }) =>
      kind === 'written' &&
      scenario === again.scenario &&
      seed === again.seed &&
      misses.length === 0,
  );

const onRung = (marks: readonly Mark[], rung: string) =>
  figuresOf(marks.filter((mark) => mark.rung === rung && mark.faulty));

function spread(written: readonly Mark[]): string[] {
  const [easiest, hardest] = [1, 4].map((level) =>
    figuresOf(written.filter((mark) => mark.level === level)),
  );
  if (!easiest || !hardest || easiest.first - hardest.first <= mostApart) return [];
  return [`first on level 4: ${percent(hardest.first)}, on level 1: ${percent(easiest.first)}`];
}
