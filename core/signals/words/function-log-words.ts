import { withoutPrefix } from '../normalize.ts';
import { errorWords } from './answer-words.ts';
import { functionWords } from './function-words.ts';
import { wordsOfQuoting } from './own-words.ts';
import { scanJson } from './scan-json.ts';

/**
 * What an event of a function's log, or API Gateway's line about a function that failed, says in Lambda's own words. Whatever else is in
 * that log the function's code wrote, perhaps with what a client sent.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html
 */
export function functionLogWords(event: string): string {
  if (/^(?:INIT_)?(?:REPORT|START|END) /.test(event)) return event.trim();
  const leaves = scanJson(event);
  if (leaves) {
    const of = (name: string) => leaves.find(({ path }) => path.join('.') === name)?.text ?? '';
    return /^platform\.\w+$/.test(of('type'))
      ? `${of('type')} Status: ${of('record.status')}, Error Type: ${of('record.errorType')}`
      : errorWords(leaves);
  }
  return wordsOfQuoting(event)?.own ?? functionWords(withoutPrefix(event));
}
