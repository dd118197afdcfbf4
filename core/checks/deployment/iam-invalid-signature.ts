import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { defineCheck } from '../define-check.ts';
import { judgeSignatures, ofSignature } from './helpers/signed.ts';

/**
 * Clients sign with another secret, or sign something else than what arrives: a changed header, path, query or Host.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
const id = 'iam-invalid-signature';

export default defineCheck({
  ...ofSignature,
  id,
  judge: (facts, signals) =>
    judgeSignatures(id, facts, signals, (failures, routes) => [
      evidence(`${id}.refused`, { count: failures.length, routes: someRoutes(routes) }),
    ]),
});
