import { examNames, loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { canBeBusy } from './busy.ts';
import { type Candidate, isPlain } from './combine.ts';
import { draw } from './draw.ts';
import type { Mark } from './mark.ts';
import type { Options } from './options.ts';
import type { Kind, Paper } from './paper.ts';
import { slowed } from './slowed.ts';

/**
 * Has every paper of the exam marked. Combinations are drawn later: which routes a fault breaks is known from its own paper. Further
 * seeds come last, so that an exam that was cut short has seen everything once.
 * @param mark marks papers, in their order
 */
export async function sitExam(
  options: Options,
  mark: (papers: readonly Paper[]) => Promise<Mark[]>,
): Promise<Mark[]> {
  const { only } = options;
  const scenarios = [...scenarioNames(), ...examNames()]
    .filter((name) => only === undefined || name.includes(only))
    .map((name) => loadScenario(name));
  const written = scenarios.map((scenario): Paper => ({ kind: 'written', scenario }));
  const further = scenarios.flatMap((one): Paper[] =>
    seeded(one, options.seeds)
      .slice(1)
      .map((scenario) => ({ kind: 'written', scenario })),
  );
  const onRungs = options.rungs.flatMap((rung) =>
    scenarios.flatMap((one): Paper[] =>
      seeded(one, options.rungSeeds).map((scenario) => ({ kind: 'rung', scenario, rung })),
    ),
  );
  const onSlowAws = scenarios.map((one): Paper => ({ kind: 'slow', scenario: slowed(one) }));
  const inBusyAccount = scenarios
    .filter(canBeBusy)
    .map((scenario): Paper => ({ kind: 'busy', scenario }));
  const first = await mark([...written, ...onRungs, ...onSlowAws, ...inBusyAccount]);
  if (only !== undefined) return [...first, ...(await mark(further))];
  const candidates = scenarios.filter(isPlain).map((scenario): Candidate => {
    const own = first[written.findIndex((paper) => paper.scenario.name === scenario.name)];
    return { scenario, routes: own?.routes ?? [] };
  });
  const drawn = (kind: Kind, size: number, count: number): Paper[] =>
    draw(candidates, size, count, size).map((scenario) => ({ kind, scenario }));
  const combined = await mark([
    ...drawn('pair', 2, options.pairs),
    ...drawn('triple', 3, options.triples),
  ]);
  return [...first, ...combined, ...(await mark(further))];
}

const seeded = (scenario: Scenario, count: number): Scenario[] =>
  Array.from({ length: count }, (_, more) => ({ ...scenario, seed: scenario.seed + more }));
