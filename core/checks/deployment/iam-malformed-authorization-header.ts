import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { refOf } from '../authorization/helpers/failing.ts';
import { methodsHit } from '../authorization/helpers/routes-hit.ts';
import { ofSignature } from './helpers/signed.ts';

/**
 * Clients send an `Authorization` header that is not a signature, as a Bearer token, to a method that wants a signature or to a path that no
 * method serves.
 * @see https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
 */
const id = 'iam-malformed-authorization-header';

export default defineCheck({
  ...ofSignature,
  id,
  judge(facts, signals) {
    const failures = failuresOf(signals, id).filter(({ causes }) => causes.length === 1);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const hit = methodsHit(facts, failures);
    const missing = failures.filter((failure) => methodsHit(facts, [failure]).length === 0);
    return faulty({
      subject: facts.target.stage,
      confidence: 'certain',
      evidence: [
        ...(hit.length > 0
          ? [evidence(`${id}.on-signed`, { count: failures.length, routes: someRoutes(hit) })]
          : []),
        ...(missing.length > 0
          ? [
              evidence(`${id}.nowhere`, {
                count: missing.length,
                path: missing.flatMap(({ asked }) => asked?.path ?? [])[0] ?? '-',
              }),
            ]
          : []),
        ...logged(failures, id),
      ],
      routes: hit.length > 0 && missing.length === 0 ? hit.map(refOf) : 'all',
      remedies: [],
    });
  },
});
