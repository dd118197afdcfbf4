import { defineCheck } from '../define-check.ts';
import { judgeJwt } from './helpers/jwt.ts';

/**
 * API Gateway cannot read the issuer's discovery document or keys in time, and so cannot check the signature of tokens whose keys it has not kept.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
const id = 'jwt-issuer-unreachable';

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
