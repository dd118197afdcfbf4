import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgePassedThrough } from './helpers/passed-through.ts';

/**
 * The backend answers with an error of its own, a 500 for example, and API Gateway passes that on.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-create-api-as-simple-proxy.html
 */
const id = 'http-backend-5xx-passthrough';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'backend-5xx',
    pattern: /received response\.? status:? ?5(?!0[234])\d\d/i,
    causes: ['http-backend-5xx-passthrough'],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) => judgePassedThrough(id, facts, signals),
});
