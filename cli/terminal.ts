import { confirm, isCancel, select } from '@clack/prompts';
import { Interrupted } from './problem.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Where commands write, and whom they can ask. Results go to `out`, everything else to `err`. */
export interface Terminal {
  /** Whether a person can be asked. */
  readonly interactive: boolean;
  /** Whether what was written to `err` can be overwritten. */
  readonly live: boolean;
  out(text: string): void;
  err(text: string): void;
  /** @throws Interrupted on Ctrl-C and Escape */
  confirm(message: string): Promise<boolean>;
  /** @throws Interrupted on Ctrl-C and Escape */
  select(message: string, choices: readonly Choice[]): Promise<string>;
}

/** The process's own streams. Questions go to standard error, so that output can be piped. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // Whoever reads has heard enough, for example "head": that is not an error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    live: stderr.isTTY && process.env['TERM'] !== 'dumb',
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    async confirm(message) {
      const answer = await confirm({ message, initialValue: false, output: stderr });
      return given<boolean>(answer);
    },
    async select(message, choices) {
      const answer = await select({ message, options: [...choices], output: stderr, maxItems: 12 });
      return given<string>(answer);
    },
  };
}

function given<T>(answer: T | symbol): T {
  if (isCancel(answer)) throw new Interrupted();
  return answer as T;
}
