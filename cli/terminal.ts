import { confirm, isCancel, select } from '@clack/prompts';
import { paintedLines } from '../core/messages/untrusted.ts';
import { redactLines } from '../core/model/redaction.ts';
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

/** The same terminal, to which no secret is written, and no control but colours: what is said of an account may quote clients. */
export const guarded = (terminal: Terminal): Terminal => ({
  get interactive() {
    return terminal.interactive;
  },
  get live() {
    return terminal.live;
  },
  out: (text) => terminal.out(paintedLines(redactLines(text))),
  err: (text) => terminal.err(redactLines(text)),
  confirm: (message) => terminal.confirm(redactLines(message)),
  select: (message, choices) => terminal.select(redactLines(message), choices),
});

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
