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
import { keep, keptIn } from './kept.ts';
import { inProcesses } from './pool.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function run(options: Options): Promise<number> {
  const { results: file, json } = options;
  const kept = keptIn<Mark>(file, ({ name }) => name);
  const marks = await sitExam(options, async (papers) => {
    const tasks = papers.filter((paper) => !kept.has(paperName(paper)));
    if (tasks.length < papers.length) say(`${papers.length - tasks.length} are in ${file}.`);
    await inProcesses<Paper, Mark>({
      worker: join(import.meta.dirname, 'accuracy', 'worker.ts'),
      tasks,
      nameOf: paperName,
      progress(mark, _, done) {
        kept.set(mark.name, mark);
        keep(file, mark);
        if (json) process.stdout.write(`${JSON.stringify(mark)}\n`);
        say(`${done}/${tasks.length} ${progressOf(mark)}`);
      },
    });
    return papers.flatMap((paper) => kept.get(paperName(paper)) ?? []);
  });
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
