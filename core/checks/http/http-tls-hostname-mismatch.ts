import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * The certificate that the backend shows is for another name than the one in the integration’s URI.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-hostname-mismatch';

export default defineCheck({
  id,
  ...ofHost,
  judge: (facts, signals) =>
    judgeHosts({ id, code: `${id}.host`, concerns: isSecure }, facts, signals),
});
