import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { LogLine } from '../../../model/facts/logs.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Integration } from '../../../model/route.ts';
import type { Began, Failure } from '../../../model/signals.ts';
import { matchedResponse } from '../../http/helpers/response-mapping.ts';
import { messagesIn } from './error-messages.ts';

/** Milliseconds in which runs of the version before may still end. */
const settling = 30_000;

/**
 * Whether a function words its errors otherwise than before the symptom: `changed` where the patterns of today would have recognised
 * the clients' mistakes in the words of before, and in none of those of now; `same` where no word is new. Then
 * it was the patterns that changed. `unknown` where the function's log does not reach back.
 * @param began between which moments the symptom began, ISO 8601
 */
export function wordsOf(
  fn: LambdaFunction,
  failures: readonly Failure[],
  { integration, began }: { readonly integration: Integration; readonly began: Began },
): 'changed' | 'same' | 'unknown' {
  const lines: readonly LogLine[] = knownOr(fn.errors, []);
  const isBefore = ({ at }: { readonly at: string }) => at < began.from;
  const linesOf = (some: readonly Failure[]) => some.flatMap((failure) => failure.lines);
  const before = messagesIn([
    ...lines.filter(isBefore).map(({ text }) => text),
    ...linesOf(failures.filter(isBefore)),
  ]);
  const settled = Date.parse(began.to) + settling;
  const isSettled = ({ at }: { readonly at: string }) => Date.parse(at) > settled;
  // Without a status, a failure near the beginning may be of before.
  const refused = failures.filter((one) =>
    one.status === null ? isSettled(one) : !isBefore(one) && one.status >= 500,
  );
  const failed = messagesIn(linesOf(refused));
  const own = messagesIn(lines.filter(isSettled).map(({ text }) => text));
  const now = failed.length > 0 ? failed : own;
  if (now.length > 0 && now.every((message) => before.includes(message))) return 'same';
  const isClients = (message: string) =>
    /^4\d\d$/.test(matchedResponse(integration, message)?.statusCode ?? '');
  return before.some(isClients) && now.length > 0 && !now.some(isClients) ? 'changed' : 'unknown';
}
