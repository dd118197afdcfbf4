import { defineCheck } from '../define-check.ts';
import { judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * The backend does not answer in HTTP: TLS is spoken to it where it wants none or the other way round, or it speaks another protocol.
 * @see https://repost.aws/knowledge-center/api-gateway-500-error-vpc
 */
const id = 'http-invalid-protocol-version';

export default defineCheck({
  id,
  ...ofHost,
  judge: (facts, signals) =>
    judgeHosts({ id, code: `${id}.host`, concerns: () => true }, facts, signals),
});
