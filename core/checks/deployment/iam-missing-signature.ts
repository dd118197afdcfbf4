import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { defineCheck } from '../define-check.ts';
import { judgeSignatures, ofSignature } from './helpers/signed.ts';

/**
 * A method wants a signature, and clients send none.
 * @see https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
 */
const id = 'iam-missing-signature';

export default defineCheck({
  ...ofSignature,
  id,
  judge: (facts, signals) =>
    judgeSignatures(id, facts, signals, (failures, routes) => [
      evidence(`${id}.unsigned`, { count: failures.length, routes: someRoutes(routes) }),
    ]),
});
