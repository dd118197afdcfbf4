import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgeState } from './helpers/function-state.ts';

/**
 * Lambda is still creating the function or its network interfaces, so nobody can invoke it yet.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
const id = 'lambda-state-pending';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern: /following state: ?pending/i,
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
      { id, isIn: ({ state }) => state === 'Pending', code: `${id}.state` },
      facts,
      signals,
    ),
});
