import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** What a process makes of a task, or why it could not. */
type Answer<R> = { readonly result: R } | { readonly failure: string };

export interface Work<T, R> {
  /** The path of the module that each process runs: it calls {@link serve}. */
  readonly worker: string;
  readonly tasks: readonly T[];
  readonly nameOf: (task: T) => string;
  /** Gets each result as it comes, with how many there are by now. */
  readonly progress: (result: R, task: T, done: number) => void;
}

/**
 * Does tasks in as many processes as there are cores.
 * @returns the results in the order of the tasks
 * @throws Error naming a task that could not be done
 */
export async function inProcesses<T, R>(work: Work<T, R>): Promise<R[]> {
  const { worker, tasks, nameOf, progress } = work;
  const results: R[] = [];
  let next = 0;
  let done = 0;
  const employ = async (process: ChildProcess): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      const task = tasks[index]!;
      const answer = await ask<T, R>(process, task);
      if ('failure' in answer) throw new Error(`${nameOf(task)}: ${answer.failure}`);
      results[index] = answer.result;
      progress(answer.result, task, (done += 1));
    }
  };
  const processes = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () =>
    // What the AWS SDK says of old versions of Node.js does not belong to the progress.
    fork(worker, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
  );
  try {
    await Promise.all(processes.map(employ));
  } finally {
    for (const process of processes) process.kill();
  }
  return results;
}

/** Makes this a process that does the tasks that it is sent, one at a time. */
export function serve<T, R>(work: (task: T) => Promise<R>): void {
  const answerTo = async (task: T): Promise<Answer<R>> => {
    try {
      return { result: await work(task) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
  process.on('message', (task: T) => void answerTo(task).then((answer) => process.send?.(answer)));
}

const ask = <T, R>(process: ChildProcess, task: T): Promise<Answer<R>> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process ended with ${code}.`));
    process.once('exit', ended);
    process.once('message', (answer) => {
      process.off('exit', ended);
      resolve(answer as Answer<R>);
    });
    process.send(task as object);
  });
