import { causeTitle } from '../../../core/messages/names.ts';
import { say } from '../../../core/messages/render.ts';
import { oneLine } from '../../../core/messages/untrusted.ts';
import { routeName } from '../../../core/model/route.ts';
import type { Target } from '../../../core/model/target.ts';
import type { TestInvocation } from '../../../core/model/test-invocation.ts';
import { colours } from '../../colours.ts';
import { wrapped } from '../../story/wrap.ts';

/** What a test came to: the answer, what its log may mean, and the log. */
export function testText(
  { apiName, stage }: Target,
  { route, path, status, latency, lines }: TestInvocation,
  causes: readonly string[],
): string {
  const about = { route: routeName(route), path, api: apiName, stage, status, latency };
  return [
    wrapped(colours.bold(oneLine(say('account.test-answer', about)))),
    wrapped(say('account.test-caveat', { stage })),
    ...causes.map((cause) => wrapped(`· ${causeTitle(cause)} ${colours.dim(`· ${cause}`)}`)),
    ...lines.map((line) => `  ${oneLine(line)}`),
  ].join('\n');
}
