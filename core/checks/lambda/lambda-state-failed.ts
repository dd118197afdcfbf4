import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgeState } from './helpers/function-state.ts';
import { isReason } from './helpers/state-reasons.ts';

/**
 * Lambda could not create or restore the function, so that it cannot be invoked until it is updated.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
const id = 'lambda-state-failed';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern:
      /following state: ?failed|InvalidRuntimeException|InvalidZipFileException|CodeArtifactUser(Failed|Deleted)/i,
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
  telemetry: { reasons: 'support' },
  judge: (facts, signals) =>
    judgeState(
      {
        id,
        isIn: ({ state, stateReasonCode }) => state === 'Failed' && !isReason(stateReasonCode),
        code: `${id}.state`,
      },
      facts,
      signals,
    ),
});
