import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * API Gateway does not trust the certificate that the backend shows: it is self-signed, its authority is private, or the chain is not complete.
 * Java’s text is the same for all of them.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-untrusted-ca';

export default defineCheck({
  id,
  ...ofHost,
  judge: (facts, signals) =>
    judgeHosts({ id, code: `${id}.host`, concerns: isSecure }, facts, signals),
});
