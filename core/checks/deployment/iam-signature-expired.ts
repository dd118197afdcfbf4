import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { defineCheck } from '../define-check.ts';
import { judgeSignatures, ofSignature } from './helpers/signed.ts';

/**
 * Clients sign with a clock that is more than five minutes off, or send a request long after they signed it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
const id = 'iam-signature-expired';

export default defineCheck({
  ...ofSignature,
  id,
  judge: (facts, signals) =>
    judgeSignatures(id, facts, signals, (failures, routes) => [
      evidence(`${id}.refused`, { count: failures.length, routes: someRoutes(routes) }),
    ]),
});
