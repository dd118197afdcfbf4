import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { backendsOf } from './helpers/backends.ts';
import { failingShare, mostly } from './helpers/failing-share.ts';
import { ownOrLost } from './helpers/own-or-lost.ts';

/**
 * Some connections to a public backend fail while others succeed, and API Gateway does not say how: a part of what its name stands for
 * does not answer, for example one zone of a load balancer.
 * @see https://repost.aws/knowledge-center/api-gateway-network-endpoint-error
 */
const id = 'http-network-error';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'proof' },
  judge(facts, signals) {
    const backends = backendsOf(facts).filter(({ link }) => link === undefined);
    if (backends.length === 0) return [];
    requireLogs(facts, signals);
    const failures = failuresOf(signals, id);
    const all = backends.flatMap(({ routes }) => routes);
    return judgeEach(
      backends,
      ({ host }) => host,
      ({ host, routes }) => {
        const own = routes.flatMap((route) => ownOrLost(failures, route, all, false));
        const [route] = routes;
        const share = failingShare(routes, facts, signals);
        if (own.length === 0 || route === undefined || share === null || share >= mostly)
          return healthy;
        return faulty({
          subject: host,
          confidence: own.some((one) => one.route !== null) ? 'certain' : 'likely',
          evidence: [
            evidence(`${id}.share`, {
              host,
              count: own.length,
              share: Math.max(1, Math.round(share * 100)),
            }),
            ...logged(own, id),
          ],
          routes: routes.map(({ httpMethod, path }) => ({ httpMethod, path })),
          remedies: [],
          advised: showIntegrationCalls(facts, route),
          data: { host },
        });
      },
    );
  },
});
