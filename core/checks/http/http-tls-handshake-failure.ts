import { evidence } from '../../model/evidence.ts';
import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts } from './helpers/judge-hosts.ts';

/**
 * API Gateway and the backend agree on no TLS version or cipher, or the backend wants a client certificate.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-handshake-failure';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeHosts(
      {
        id,
        concerns: isSecure,
        tell: ({ host }, own) => [evidence(`${id}.host`, { host, count: own.length })],
      },
      facts,
      signals,
    ),
});
