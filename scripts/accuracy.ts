/**
 * The exam: runs every scenario with several seeds, with less and less telemetry, and in generated combinations; writes
 * docs/accuracy.md. Exits with 1 where a fix was wrong or a threshold is missed, and with 2 for wrong options.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { sitExam } from './accuracy/exam.ts';
import type { Mark } from './accuracy/mark.ts';
import { type Options, optionsFrom, usage } from './accuracy/options.ts';
import { pageOf } from './accuracy/page.ts';
import { type Paper, paperName } from './accuracy/paper.ts';
import { shortfalls } from './accuracy/thresholds.ts';
import { inProcesses } from './pool.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function run(options: Options): Promise<number> {
  const marks = await sitExam(options, (papers) =>
    inProcesses<Paper, Mark>({
      worker: join(import.meta.dirname, 'accuracy', 'worker.ts'),
      tasks: papers,
      nameOf: paperName,
      progress(mark, _, done) {
        if (options.json) process.stdout.write(`${JSON.stringify(mark)}\n`);
        say(`${done}/${papers.length} ${progressOf(mark)}`);
      },
    }),
  );
  if (options.only === undefined)
    writeFileSync(join(packageRoot, 'docs', 'accuracy.md'), `${pageOf(marks)}\n`);
  const lacking = shortfalls(marks);
  for (const one of lacking) say(one);
  return lacking.length > 0 ? 1 : 0;
}

function progressOf({ name, verdict, found, wrongFixes }: Mark): string {
  const said = verdict === 'wrong' ? `wrong: ${found}` : verdict;
  return `${name}: ${said}${wrongFixes.map((one) => `; WRONG FIX ${one}`).join('')}`;
}

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) process.stdout.write(usage);
  else process.exitCode = await run(options);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
