import { type RightAnswer, type RightAnswers, byRound } from '../../simulator/expectation.ts';
import { expectedSet } from './expected-set.ts';
import { rightRemedies } from '../../simulator/judge/wrong-fixes.ts';
import type { Break, Scenario } from '../../simulator/scenario.ts';
import { touches } from './touches.ts';

/** A scenario that can be combined with others, and the routes that its faults broke. */
export interface Candidate {
  readonly scenario: Scenario;
  readonly routes: readonly string[];
}

/** Whether a scenario is one plain fault: nobody answers differently, nothing is set otherwise, no log is missing. */
export const isPlain = ({
  level,
  expect,
  policy,
  verification,
  operator,
  traffic,
  aws,
}: Scenario): boolean =>
  (level ?? 1) === 1 &&
  expectedSet(expect).length > 0 &&
  expect.incidents === undefined &&
  aws === undefined &&
  Object.keys({ ...policy, ...verification }).length === 0 &&
  operator.answer === 'approve' &&
  operator.meanwhile.length === 0 &&
  traffic.length === 0;

/** Whether faults can be distinguished: they change different things and break different routes of one world. */
export function areApart(candidates: readonly Candidate[]): boolean {
  const [first, ...others] = candidates;
  if (!first || others.some(({ scenario }) => scenario.world !== first.scenario.world))
    return false;
  const marks = candidates.map(({ scenario, routes }) => [
    ...new Set([...scenario.breaks.flatMap(touches), ...routes]),
  ]);
  return new Set(marks.flat()).size === marks.flat().length;
}

/**
 * Several faults in one scenario, with all their right answers. The last break of each is what brings its fault about, so these
 * come together: a fault of half an hour later would be another incident.
 * @param offsets seconds by which each scenario's last break is late
 */
export function combine(
  scenarios: readonly Scenario[],
  offsets: readonly number[],
  seed: number,
): Scenario {
  const [first] = scenarios;
  if (!first) throw new Error('Nothing to combine.');
  const causes = scenarios.flatMap(({ expect }) => expectedSet(expect));
  const last = Math.max(...scenarios.map(lastBreak));
  return {
    ...first,
    seed,
    name: scenarios.map(({ name }) => name).join('+'),
    title: scenarios.map(({ title }) => title).join('; '),
    level: 4,
    breaks: scenarios
      .flatMap((one, index) =>
        moved(one.breaks, index, last - lastBreak(one) + (offsets[index] ?? 0)),
      )
      .toSorted((a, b) => a.at - b.at),
    expect: {
      cause: anyOf(scenarios.flatMap(({ expect }) => firstOf(expect.cause))),
      causes,
      remedy: anyOf([null, ...scenarios.flatMap(({ expect }) => remediesOf(expect))]),
      outcome: ['recovered', 'escalated', 'recovered-by-itself'],
      not: [],
    },
  };
}

const lastBreak = ({ breaks }: Scenario): number => Math.max(0, ...breaks.map(({ at }) => at));

const anyOf = (answers: readonly (string | null)[]): RightAnswer => ({
  anyOf: [...new Set(answers)],
});

const firstOf = (cause: RightAnswers | undefined): readonly (string | null)[] =>
  cause === undefined ? [] : byRound(cause).flat();

function remediesOf(expect: Scenario['expect']): readonly string[] {
  const right = rightRemedies(expect);
  return right === 'any' ? [] : right;
}

/** Breaks at a later time. What they name is named apart from what the others name. */
function moved(breaks: readonly Break[], index: number, offset: number): Break[] {
  const names = breaks.flatMap((step) => ('call' in step && step.as ? [step.as] : []));
  const renamed = names.reduce(
    (text, name) =>
      text
        .replaceAll(`"as":"${name}"`, `"as":"${name}_${index}"`)
        .replaceAll(`\${${name}.`, `\${${name}_${index}.`),
    JSON.stringify(breaks),
  );
  return (JSON.parse(renamed) as Break[]).map((step) => ({ ...step, at: step.at + offset }));
}
