import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Mark } from './mark.ts';
import { type Paper, paperName } from './paper.ts';

/** What a process makes of a paper: its mark, or why it could not be run. */
export type Result = { readonly mark: Mark } | { readonly failure: string };

/**
 * Marks papers in as many processes as there are cores.
 * @param progress gets each mark as it comes
 * @returns the marks in the order of the papers
 * @throws Error naming a paper that could not be run
 */
export async function markAll(
  papers: readonly Paper[],
  progress: (mark: Mark, done: number) => void,
): Promise<Mark[]> {
  const marks: Mark[] = [];
  let next = 0;
  let done = 0;
  const work = async (process: ChildProcess): Promise<void> => {
    for (let index = next++; index < papers.length; index = next++) {
      const paper = papers[index]!;
      const result = await ask(process, paper);
      if ('failure' in result) throw new Error(`${paperName(paper)}: ${result.failure}`);
      marks[index] = result.mark;
      progress(result.mark, (done += 1));
    }
  };
  const count = Math.min(availableParallelism(), papers.length);
  const processes = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'worker.ts'), {
      // What the AWS SDK says of old versions of Node.js does not belong to the progress.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
  );
  try {
    await Promise.all(processes.map(work));
  } finally {
    for (const process of processes) process.kill();
  }
  return marks;
}

const ask = (process: ChildProcess, paper: Paper): Promise<Result> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process ended with ${code}.`));
    process.once('exit', ended);
    process.once('message', (result) => {
      process.off('exit', ended);
      resolve(result as Result);
    });
    process.send(paper);
  });
