import { rules } from '../../signals/rule.ts';
import { generalErrors } from '../../signals/rules/function-errors.ts';
import { defineCheck } from '../define-check.ts';
import { judgeState, ofStart } from './helpers/function-state.ts';
import { isReasonOf } from './helpers/state-reasons.ts';

/**
 * Lambda cannot decrypt the environment variables of the function: its KMS key is disabled, gone or refuses, so Lambda does not run it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/security-encryption-at-rest.html
 */
const id = 'lambda-kms-access-denied';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern:
      /KMS(AccessDenied|Disabled|NotFound|InvalidState)Exception|unable to decrypt the environment/i,
    overrides: [...generalErrors, 'lambda-invocation-502', 'lambda-malformed-proxy-response'],
    causes: [id],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  ...ofStart,
  judge: (facts, signals) =>
    judgeState(
      { id, isIn: ({ stateReasonCode }) => isReasonOf(id, stateReasonCode), code: `${id}.state` },
      facts,
      signals,
    ),
});
