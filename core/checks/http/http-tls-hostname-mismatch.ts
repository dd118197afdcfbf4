import { evidence } from '../../model/evidence.ts';
import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts } from './helpers/judge-hosts.ts';

/**
 * The certificate that the backend shows is for another name than the one in the integration’s URI.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-hostname-mismatch';

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
