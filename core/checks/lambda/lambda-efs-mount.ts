import { rules } from '../../signals/rule.ts';
import { generalErrors } from '../../signals/rules/function-errors.ts';
import { defineCheck } from '../define-check.ts';
import { judgeState, ofStart } from './helpers/function-state.ts';
import { isReasonOf } from './helpers/state-reasons.ts';

/**
 * Lambda cannot mount the EFS file system of the function, so no run starts.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html
 */
const id = 'lambda-efs-mount';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern:
      /EFS(Mount|IO)\w*Exception|mount the (amazon )?EFS file system|connect to the amazon EFS file system/i,
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
