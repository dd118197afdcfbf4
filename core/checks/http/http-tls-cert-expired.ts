import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { isSecure, judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * The certificate that the backend shows has expired, or is not valid yet.
 * @see https://repost.aws/knowledge-center/api-gateway-ssl-certificate-errors
 */
const id = 'http-tls-cert-expired';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern: /PKIX path validation|CertPathValidatorException|CertificateExpiredException/i,
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
