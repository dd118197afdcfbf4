import { defineCheck } from '../define-check.ts';
import { judgePassedThrough } from './helpers/passed-through.ts';

/**
 * The backend refuses requests itself, with 401, 403 or 404 for example, and API Gateway passes that on: its own phases let them through.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-create-api-as-simple-proxy.html
 */
const id = 'http-backend-4xx-passthrough';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'backend',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) => judgePassedThrough(id, facts, signals),
});
