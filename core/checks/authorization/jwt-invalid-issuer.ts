import { defineCheck } from '../define-check.ts';
import { judgeJwt } from './helpers/jwt.ts';

/**
 * The `iss` claim of the token is not the issuer of the JWT authorizer, to the character: a trailing slash is enough.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
const id = 'jwt-invalid-issuer';

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
