import { functionLogWords } from '../../signals/words/function-log-words.ts';
import { rules } from '../../signals/rule.ts';
import { generalErrors } from '../../signals/rules/function-errors.ts';
import { defineCheck } from '../define-check.ts';
import { judgeRuntime } from './helpers/runtime-cause.ts';

/**
 * The function returns more than the 6 MB that Lambda hands on, so the run counts as failed and API Gateway answers 502. What it returns
 * grows with the data, so that it need not have been changed.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const id = 'lambda-response-too-large';

const tooLarge =
  /response payload size .{0,30}exceeded|ResponseSizeTooLarge|exceeded maximum allowed payload size|failed to post handler success response\. http response code: 413/i;

/** What the log says of this cause alone. */
export const signatures = rules([
  { id, pattern: tooLarge, overrides: generalErrors, causes: [id], hop: 'backend' },
]);

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['lambda-unhandled-error'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeRuntime(
      {
        id,
        says: (line) => tooLarge.test(functionLogWords(line)),
        codes: { errors: `${id}.errors`, line: `${id}.line` },
      },
      facts,
      signals,
    ),
});
