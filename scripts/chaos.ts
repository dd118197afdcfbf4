/**
 * Runs incidents under every fault that may befall a call, a step or a plan, and prints how they ended; see docs/chaos.md.
 * Exits with 1 where one ended as none may, and with 2 for wrong options.
 */
import { join } from 'node:path';
import { type Cell, cellText } from './chaos/cell.ts';
import type { Incident } from './chaos/incidents.ts';
import { type End, endOf } from './chaos/judge.ts';
import { cellsOf, distinct, sampled } from './chaos/matrix.ts';
import { type Options, optionsFrom, usage } from './chaos/options.ts';
import { objectionTo, type Result } from './chaos/result.ts';
import { runCell } from './chaos/run-cell.ts';
import { tableOf } from './chaos/table.ts';
import { keep, keptIn } from './kept.ts';
import { inProcesses } from './pool.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function run(options: Options): Promise<number> {
  const { results: file, json } = options;
  const kept = keptIn<Result>(file, ({ cell }) => cellText(cell));
  const usual = new Map<Incident, End>();
  const all: Cell[] = [];
  for (const incident of options.incidents) {
    // oxlint-disable-next-line no-await-in-loop -- each run takes a core to itself
    const baseline = await runCell(incident);
    usual.set(incident, endOf(baseline));
    all.push(...cellsOf(incident, baseline));
    say(`${incident}: ${usual.get(incident)}, ${baseline.calls.length} calls`);
  }
  const cells = sampled(options.distinct ? distinct(all) : all, options.sample, options.fault);
  say(`${cells.length} of ${all.length} runs.`);
  const tasks = cells.filter((cell) => !kept.has(cellText(cell)));
  if (tasks.length < cells.length) say(`${cells.length - tasks.length} are in ${file}.`);
  await inProcesses<Cell, End>({
    worker: join(import.meta.dirname, 'chaos', 'worker.ts'),
    tasks,
    nameOf: cellText,
    progress(end, cell, done) {
      const result = { cell, end, usual: usual.get(cell.incident) ?? end };
      kept.set(cellText(cell), result);
      keep(file, result);
      if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
      const objection = objectionTo(result);
      say(`${done}/${tasks.length} ${cellText(cell)}: ${end}${objection ? ' !' : ''}`);
    },
  });
  return conclude(
    cells.flatMap((cell) => kept.get(cellText(cell)) ?? []),
    json,
  );
}

/** Prints what the runs came to. @returns the exit code */
function conclude(results: readonly Result[], json: boolean): number {
  if (!json) process.stdout.write(`${tableOf(results)}\n`);
  const objections = results.flatMap((result) => objectionTo(result) ?? []);
  for (const objection of objections) say(`Must not be: ${objection}`);
  return objections.length > 0 ? 1 : 0;
}

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) process.stdout.write(usage);
  else process.exitCode = await run(options);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
