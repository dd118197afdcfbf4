import { evidence } from '../../model/evidence.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { functionLogWords } from '../../signals/words/function-log-words.ts';
import { rules } from '../../signals/rule.ts';
import { authorizerOutput, generalErrors } from '../../signals/rules/function-errors.ts';
import { defineCheck } from '../define-check.ts';
import { memoryUsedUp } from './helpers/memory-used.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { judgeRuntime } from './helpers/runtime-cause.ts';

/**
 * The function's process ended before it answered: out of memory, killed, or ended by its own code.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html
 */
const id = 'lambda-process-exited';

const exit =
  /process exited before completing|Runtime\.ExitError|signal: killed|runtime exited (with error|without)|OutOfMemory/i;

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-exit',
    pattern: exit,
    excludes: authorizerOutput,
    overrides: generalErrors,
    causes: [id],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  ...ofNewVersion,
  accountsFor: ['lambda-unhandled-error'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeRuntime(
      {
        id,
        says: (line) => exit.test(functionLogWords(line)),
        codes: { errors: `${id}.errors`, line: `${id}.line` },
        also: outOfMemory,
      },
      facts,
      signals,
    ),
});

/** More memory helps only where Lambda's reports say that all of it was used. */
function outOfMemory(fn: LambdaFunction) {
  const memory = memoryUsedUp(fn);
  if (memory === null) return { evidence: [], remedies: [] };
  const args = { function: fn.name, ...memory };
  return {
    evidence: [evidence(`${id}.memory`, args)],
    remedies: ['raise-function-memory'] as const,
  };
}
