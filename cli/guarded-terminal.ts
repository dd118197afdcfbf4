import { paintedLines } from '../core/messages/untrusted.ts';
import { redactLines } from '../core/model/redaction.ts';
import type { Terminal } from './terminal.ts';

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
