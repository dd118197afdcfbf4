import { defineCheck } from '../define-check.ts';
import { deniedCallers } from './helpers/denied-caller.ts';
import { hindrance } from './helpers/hindrance.ts';

/**
 * Somebody, or a deployment tool, lacked permission to change the API or a function behind it. It breaks no request; but a fix that
 * was tried did not take place.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/security_iam_troubleshoot.html
 */
const id = 'operator-iam-denied';

export default defineCheck({
  id,
  ...hindrance,
  judge: (facts, signals) =>
    deniedCallers(id, facts, signals, ({ action }) => action !== 'iam:PassRole'),
});
