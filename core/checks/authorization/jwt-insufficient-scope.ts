import { defineCheck } from '../define-check.ts';
import { judgeJwt } from './helpers/jwt.ts';

/**
 * The token is valid and has none of the scopes that its route asks for.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
const id = 'jwt-insufficient-scope';

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
