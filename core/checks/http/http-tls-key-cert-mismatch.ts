import { evidence } from '../../model/evidence.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts } from './helpers/judge-hosts.ts';

/**
 * The private key of the backend does not belong to the certificate that it shows.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-key-cert-mismatch';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern: /cannot verify ECDH|ServerKeyExchange signature/i,
    causes: [id],
    hop: 'network',
  },
]);

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
