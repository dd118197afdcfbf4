import { type RouteRef, routeName } from '../../core/model/route.ts';
import { compareSet } from '../../simulator/judge/compare.ts';
import { firstAnswers, type Verdict, verdictOf } from '../../simulator/judge/rung.ts';
import { judge } from '../../simulator/outcome.ts';
import { type Run, runScenario } from '../../simulator/run-scenario.ts';
import type { Template } from '../../simulator/cloud/template.ts';
import { busied } from './busy.ts';
import { expectedSet } from './expected-set.ts';
import { type Kind, type Paper, paperName } from './paper.ts';
import { type Quiet, quietOf } from './quiet.ts';

/** What a paper came to. */
export interface Mark {
  readonly name: string;
  readonly scenario: string;
  readonly kind: Kind;
  readonly level: number;
  readonly rung: string | null;
  readonly seed: number;
  /** Whether there is a cause to be found. */
  readonly faulty: boolean;
  readonly verdict: Verdict;
  readonly found: string | null;
  readonly confidence: string | null;
  /** All causes were found, and nothing else was held to be one. */
  readonly exact: boolean;
  /** A right answer is among the first three causes. */
  readonly firstThree: boolean;
  readonly wrongFixes: readonly string[];
  /** What came of it where nothing is to be changed or asked; null: something may be. */
  readonly quiet: Quiet | null;
  /** What else was not as expected. */
  readonly misses: readonly string[];
  /** The routes that failed. */
  readonly routes: readonly string[];
}

/** Runs a paper and marks it. Watching is the longest part and says nothing about a diagnosis: two minutes of it are enough. */
export async function markOf(paper: Paper, template: Template): Promise<Mark> {
  const { rung } = paper;
  const scenario = {
    ...paper.scenario,
    verification: { watch: 2, ...paper.scenario.verification },
  };
  const run = await runScenario(scenario, {
    template,
    ...(rung && { telemetry: rung }),
    ...(paper.kind === 'busy' && { prepare: busied }),
  });
  const outcome = judge(scenario, run);
  const { rounds } = outcome;
  const answers = firstAnswers(scenario.expect);
  const verdict = verdictOf(scenario.expect, rounds);
  const held = [...new Set(rounds.flatMap((round) => round.held))];
  return {
    name: paperName(paper),
    scenario: scenario.name,
    kind: paper.kind,
    level: scenario.level ?? 1,
    rung: rung ?? null,
    seed: scenario.seed,
    faulty: !answers.includes(null),
    verdict,
    found: outcome.cause,
    confidence: outcome.confidence,
    exact: compareSet(expectedSet(scenario.expect), held).length === 0,
    firstThree:
      verdict === 'right' ||
      (rounds[0]?.causes ?? []).slice(0, 3).some((id) => answers.includes(id)),
    wrongFixes: outcome.wrongFixes.map(({ round, remedy, writes }) =>
      [`round ${round}`, remedy ?? 'no plan', writes.join(' ')].join(': '),
    ),
    quiet: quietOf(scenario, rounds, run.subjects),
    misses: outcome.misses,
    routes: routesOf(run),
  };
}

const routesOf = ({ incidents }: Run): string[] => {
  const hit: RouteRef[] = incidents.flatMap(({ report }) =>
    report.attempts.flatMap(({ diagnosis }) => diagnosis.routesHit.map(({ route }) => route)),
  );
  return [...new Set(hit.map(routeName))];
};
