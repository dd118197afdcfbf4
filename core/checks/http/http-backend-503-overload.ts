import { defineCheck } from '../define-check.ts';
import { judgePassedThrough } from './helpers/passed-through.ts';

/**
 * The backend, or what stands in front of it, answers 502, 503 or 504 itself, and API Gateway passes that on: it is overloaded,
 * being restarted, or has nothing behind it that works.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-create-api-as-simple-proxy.html
 */
const id = 'http-backend-503-overload';

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
