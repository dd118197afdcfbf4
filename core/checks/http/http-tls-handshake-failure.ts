import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * API Gateway and the backend agree on no TLS version or cipher, or the backend wants a client certificate.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-handshake-failure';

export default defineCheck({
  id,
  ...ofHost,
  judge: (facts, signals) =>
    judgeHosts({ id, code: `${id}.host`, concerns: isSecure }, facts, signals),
});
