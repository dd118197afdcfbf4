import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Failure } from '../../../model/signals.ts';

/** The gateway's words for a run that failed, and the function's own. */
const patterns = [
  /due to customer function error: ([^]*?)\. Lambda request id: /,
  /^Lambda Customer Function Error:\s*(.+)/,
  /"errorMessage"\s*:\s*"((?:[^"\\]|\\.)*)"/,
];

/** The messages of errors in these lines, each once. */
export const messagesIn = (lines: readonly string[]): string[] => [
  ...new Set(
    lines.flatMap((line) => patterns.flatMap((pattern) => pattern.exec(line)?.[1] ?? [])[0] ?? []),
  ),
];

/** The messages of a function's errors, as far as the gateway's lines and the function's own log show them, each once. */
export const errorMessages = (fn: LambdaFunction, failures: readonly Failure[]): string[] =>
  messagesIn([
    ...failures.flatMap((failure) => failure.lines),
    ...knownOr(fn.errors, []).map(({ text }) => text),
  ]);
