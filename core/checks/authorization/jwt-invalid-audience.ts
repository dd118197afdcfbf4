import { defineCheck } from '../define-check.ts';
import { judgeJwt } from './helpers/jwt.ts';

/**
 * The token was issued for another audience than the JWT authorizer accepts: `aud`, or `client_id` where there is no `aud`, is none of its
 * audiences.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
const id = 'jwt-invalid-audience';

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
