import { defineCheck } from '../define-check.ts';
import { judgeJwt } from './helpers/jwt.ts';

/**
 * Clients send tokens whose `exp` has passed: they do not renew them, or their clocks or lifetimes are wrong.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
const id = 'jwt-token-expired';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'authorizer',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) => judgeJwt(id, facts, signals),
});
