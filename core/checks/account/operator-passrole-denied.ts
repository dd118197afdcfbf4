import { defineCheck } from '../define-check.ts';
import { deniedCallers } from './helpers/denied-caller.ts';
import { hindrance } from './helpers/hindrance.ts';

/**
 * Somebody, or a deployment tool, set a role on the API and lacked permission to pass that role to API Gateway. It breaks no request;
 * but the change did not take place.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
const id = 'operator-passrole-denied';

export default defineCheck({
  id,
  ...hindrance,
  judge: (facts, signals) =>
    deniedCallers(id, facts, signals, ({ action }) => action === 'iam:PassRole'),
});
