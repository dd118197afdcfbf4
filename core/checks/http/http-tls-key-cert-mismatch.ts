import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts, ofHost } from './helpers/judge-hosts.ts';

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
  ...ofHost,
  judge: (facts, signals) =>
    judgeHosts({ id, code: `${id}.host`, concerns: isSecure }, facts, signals),
});
