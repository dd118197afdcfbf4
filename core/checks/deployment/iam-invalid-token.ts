import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { defineCheck } from '../define-check.ts';
import { judgeSignatures, ofSignature } from './helpers/signed.ts';

/**
 * Clients sign with credentials that AWS does not know any more: a deleted access key, or a session that has expired.
 * @see https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
 */
const id = 'iam-invalid-token';

export default defineCheck({
  ...ofSignature,
  id,
  judge: (facts, signals) =>
    judgeSignatures(id, facts, signals, (failures, routes) => [
      evidence(`${id}.refused`, { count: failures.length, routes: someRoutes(routes) }),
    ]),
});
