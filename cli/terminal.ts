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

/**
 * The process's own streams. Questions go to standard error, so that output can be piped.
 * @param closed called when nobody reads any more, for example "head" has seen enough: that is not an error
 */
export function processTerminal(closed: () => void): Terminal {
  const { stdin, stdout, stderr } = process;
  // What cannot be written, on a full disk or to a terminal that is gone, must not stop a change halfway.
  stderr.on('error', () => {});
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') closed();
  });
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    live: stderr.isTTY && process.env['TERM'] !== 'dumb',
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    async confirm(message) {
      const { confirm, isCancel } = await import('@clack/prompts');
      const answer = await confirm({ message, initialValue: false, output: stderr });
      if (isCancel(answer)) throw new Interrupted();
      return answer;
    },
    async select(message, choices) {
      const { isCancel, select } = await import('@clack/prompts');
      const answer = await select({ message, options: [...choices], output: stderr, maxItems: 12 });
      if (isCancel(answer)) throw new Interrupted();
      return answer;
    },
  };
}
