import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { rules } from '../../signals/rule.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { backendsOf } from './helpers/backends.ts';
import { failingShare, mostly } from './helpers/failing-share.ts';
import { ownOrLost } from './helpers/own-or-lost.ts';

/**
 * A public backend takes no connection: nothing listens on its port, or a firewall in front of it refuses.
 * @see https://repost.aws/knowledge-center/api-gateway-network-errors
 */
const id = 'http-connection-refused';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'connection-refused',
    pattern: /connection refused|ECONNREFUSED|connect to .{0,120}failed/i,
    causes: ['http-connection-refused'],
    hop: 'network',
  },
]);

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'support' },
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
        const [route] = routes;
        const own = routes.flatMap((one) => ownOrLost(failures, one, all, false));
        if (own.length === 0 || route === undefined) return healthy;
        const named = own.some(({ causes, route: seen }) => causes.length === 1 && seen !== null);
        // Where other requests are answered, it takes connections: http-network-error says so.
        if (!named && (failingShare(routes, facts, signals) ?? 1) < mostly) return healthy;
        const brought = broughtBy(route, facts, signals, false);
        return faulty({
          subject: host,
          // The general text stands for a connection that was closed, too.
          confidence: named ? 'certain' : 'likely',
          evidence: [
            evidence(`${id}.host`, { host, count: own.length }),
            ...logged(own, id),
            ...brought.evidence,
          ],
          routes: routes.map(({ httpMethod, path }) => ({ httpMethod, path })),
          remedies: brought.remedies,
          data: { host, ...brought.data },
        });
      },
    );
  },
});
