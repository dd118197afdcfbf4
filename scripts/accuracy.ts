/**
 * The exam: runs every scenario with several seeds, with less and less telemetry, and in generated combinations; writes
 * docs/accuracy.md. Exits with 1 where a fix was wrong or a threshold is missed.
 * `--quick` runs one seed, two rungs and fewer combinations, `--seeds N` and `--rung-seeds N` say how many seeds, `--only TEXT` runs the
 * scenarios whose names contain it and writes no page, `--json` prints each mark.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { examNames, loadScenario, scenarioNames } from '../simulator/scenario-files.ts';
import type { Scenario } from '../simulator/scenario.ts';
import { type Candidate, isPlain } from './accuracy/combine.ts';
import { draw } from './accuracy/draw.ts';
import type { Mark } from './accuracy/mark.ts';
import { optionsFrom } from './accuracy/options.ts';
import { pageOf } from './accuracy/page.ts';
import type { Kind, Paper } from './accuracy/paper.ts';
import { markAll } from './accuracy/pool.ts';
import { shortfalls } from './accuracy/thresholds.ts';

const options = optionsFrom(process.argv.slice(2));
const { only } = options;
const say = (text: string) => process.stderr.write(`${text}\n`);
const scenarios = [...scenarioNames(), ...examNames()]
  .filter((name) => only === undefined || name.includes(only))
  .map((name) => loadScenario(name));

const seeded = (scenario: Scenario, count: number): Scenario[] =>
  Array.from({ length: count }, (_, more) => ({ ...scenario, seed: scenario.seed + more }));

const written = scenarios.flatMap((one): Paper[] =>
  seeded(one, options.seeds).map((scenario) => ({ kind: 'written', scenario })),
);
const onRungs = options.rungs.flatMap((rung) =>
  scenarios.flatMap((one): Paper[] =>
    seeded(one, options.rungSeeds).map((scenario) => ({ kind: 'rung', scenario, rung })),
  ),
);
const first = await marked([...written, ...onRungs]);
const candidates = scenarios.filter(isPlain).map((scenario): Candidate => {
  const mark = first[written.findIndex((paper) => paper.scenario.name === scenario.name)];
  return { scenario, routes: mark?.routes ?? [] };
});
const drawn = (kind: Kind, size: number, count: number): Paper[] =>
  draw(candidates, size, only === undefined ? count : 0, size).map((scenario) => ({
    kind,
    scenario,
  }));
const marks = [
  ...first,
  ...(await marked([...drawn('pair', 2, options.pairs), ...drawn('triple', 3, options.triples)])),
];

if (only === undefined)
  writeFileSync(join(packageRoot, 'docs', 'accuracy.md'), `${pageOf(marks)}\n`);
const lacking = shortfalls(marks);
for (const one of lacking) say(one);
if (lacking.length > 0) process.exitCode = 1;

function marked(papers: readonly Paper[]): Promise<Mark[]> {
  return markAll(papers, (mark, done) => {
    if (options.json) process.stdout.write(`${JSON.stringify(mark)}\n`);
    const { name, verdict, found, wrongFixes } = mark;
    const said = verdict === 'wrong' ? `wrong: ${found}` : verdict;
    const fixes = wrongFixes.map((one) => `; WRONG FIX ${one}`).join('');
    say(`${done}/${papers.length} ${name}: ${said}${fixes}`);
  });
}
