import { evidence } from '../../model/evidence.ts';
import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts } from './helpers/judge-hosts.ts';

/**
 * API Gateway does not trust the certificate that the backend shows: it is self-signed, its authority is private, or the chain is not complete.
 * Java’s text is the same for all of them.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-untrusted-ca';

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
