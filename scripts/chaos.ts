/**
 * Runs incidents under every fault that may befall a call, a step or a plan, and prints how they ended; see docs/chaos.md.
 * Exits with 1 where one ended as none may, and with 2 for wrong options.
 */
import { cellText } from './chaos/cell.ts';
import { endOf } from './chaos/judge.ts';
import { cellsOf, sampled } from './chaos/matrix.ts';
import { type Options, optionsFrom, usage } from './chaos/options.ts';
import { objectionTo, type Result } from './chaos/result.ts';
import { runCell } from './chaos/run-cell.ts';
import { tableOf } from './chaos/table.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function run({ incidents, fault, every, json }: Options): Promise<number> {
  const results: Result[] = [];
  for (const incident of incidents) {
    // oxlint-disable no-await-in-loop -- each run takes a core to itself
    const baseline = await runCell(incident);
    const usual = endOf(baseline);
    const all = cellsOf(incident, baseline);
    const cells = sampled(all, every, fault);
    say(
      `${incident}: ${usual}, ${baseline.calls.length} calls; ${cells.length} of ${all.length} runs …`,
    );
    for (const [index, cell] of cells.entries()) {
      const result = { cell, usual, end: endOf(await runCell(incident, cell)) };
      results.push(result);
      if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
      const objection = objectionTo(result);
      say(`${index + 1}/${cells.length} ${cellText(cell)}: ${result.end}${objection ? ' !' : ''}`);
    }
    // oxlint-enable no-await-in-loop
  }
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
