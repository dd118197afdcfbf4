import { evidence } from '../../model/evidence.ts';
import { logged } from '../../signals/failures.ts';
import { rules } from '../../signals/rule.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failingShare, mostly } from './helpers/failing-share.ts';
import { isPublic, judgeFailingHosts, methodsOf, ofHost } from './helpers/judge-hosts.ts';

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
  ...ofHost,
  judge: (facts, signals) =>
    judgeFailingHosts(
      { id, concerns: isPublic },
      facts,
      signals,
      ({ host, routes, route, own }) => {
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
          routes: methodsOf({ routes }),
          remedies: brought.remedies,
          data: { host, ...brought.data },
        });
      },
    ),
});
