import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgeState } from './helpers/function-state.ts';

/**
 * Lambda has put the function to sleep because nobody invoked it for weeks: the first invocations fail until Lambda has
 * restored its resources.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
const id = 'lambda-state-inactive';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern:
      /SnapStartNotReady|ResourceNotReadyException|CodeArtifactUserPending|lambda is initializing your function|following state: ?inactive/i,
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
      { id, isIn: ({ state }) => state === 'Inactive', code: `${id}.state` },
      facts,
      signals,
    ),
});
