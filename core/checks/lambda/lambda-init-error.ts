import { functionLogWords } from '../../signals/words/function-log-words.ts';
import { rules } from '../../signals/rule.ts';
import { authorizerOutput, generalErrors } from '../../signals/rules/function-errors.ts';
import { defineCheck } from '../define-check.ts';
import { ofNewVersion } from './helpers/new-version.ts';
import { judgeRuntime } from './helpers/runtime-cause.ts';

/**
 * The function cannot start: a module or its handler is missing, or code outside the handler throws. No request reaches the handler.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-execution.html
 */
const id = 'lambda-init-error';

const startup =
  /ImportModuleError|cannot find (module|package)|unable to import module|missing on module|HandlerNotFound|MalformedHandlerName|UserCodeSyntaxError|Runtime\.InvalidEntrypoint|no public method named|ClassNotFoundException|class not found|EACCES: permission denied|is undefined or not exported|exec format error|INIT_REPORT.{0,80}Status: error|No module named/i;

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-startup',
    pattern: startup,
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
        says: (line) => startup.test(functionLogWords(line)),
        codes: { errors: `${id}.errors`, line: `${id}.line` },
      },
      facts,
      signals,
    ),
});
