import { evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { CauseId } from '../../../model/ids.generated.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { failuresOf } from '../../../signals/failures.ts';
import { faulty, healthy, judgeEach } from '../../define-check.ts';
import { floodOn } from '../../flood-on.ts';
import { inLogs } from '../../healthy-in-logs.ts';
import { backendsOf } from './backends.ts';
import { ownOrLost } from './own-or-lost.ts';

/** What the log of a 404 that a function answered may mean as well. */
const ofFunction = 'http-stage-prefix-in-path';

/**
 * Judges a cause of the form "the backend itself answered so": by host, because a host is what is overloaded or broken.
 */
export function judgePassedThrough(
  id: CauseId &
    ('http-backend-503-overload' | 'http-backend-5xx-passthrough' | 'http-backend-4xx-passthrough'),
  facts: BaseFacts,
  signals: Signals,
): readonly Verdict[] {
  const backends = backendsOf(facts);
  if (backends.length === 0) return [];
  // Without a route, what a function answered must not be laid at a host's door.
  const failures = failuresOf(signals, id).filter(
    ({ route, causes }) => route !== null || !causes.includes(ofFunction),
  );
  const all = backends.flatMap(({ routes }) => routes);
  const verdicts = judgeEach(
    backends,
    ({ host }) => host,
    ({ host, link, routes }) => {
      const own = routes.flatMap((route) => ownOrLost(failures, route, all, false));
      if (own.length === 0) return healthy;
      const hit = routes.filter((route) =>
        own.some((one) => one.route === null || serves(route, one.route)),
      );
      const flooded = id === 'http-backend-503-overload' ? floodOn(hit, facts, signals) : null;
      const statuses = [...new Set(own.flatMap(({ status }) => status ?? []))];
      return faulty({
        subject: host,
        confidence: own.some(({ route, causes }) => route !== null && causes.includes(id))
          ? 'certain'
          : 'likely',
        evidence: [
          evidence(`${id}.answered`, {
            host,
            count: own.length,
            sample: signals.failures.length,
            statuses: statuses.join(', ') || '-',
          }),
          ...(link === undefined ? [] : [evidence(`${id}.through`, { link })]),
          ...shareOf(id, hit, signals),
        ],
        routes: hit.map(({ httpMethod, path }) => ({ httpMethod, path })),
        remedies: flooded ? ['protect-backend'] : [],
        data: { host, statuses: statuses.join(' '), ...flooded },
      });
    },
  );
  return inLogs(facts, signals, verdicts);
}

/** Which part of the requests to these methods fails, as their own metrics show. */
function shareOf(
  id: Parameters<typeof judgePassedThrough>[0],
  routes: readonly RouteRef[],
  { routes: seen = [] }: Signals,
) {
  const own = seen.filter(({ route }) => routes.some((one) => serves(one, route)));
  const requests = own.reduce((sum, one) => sum + one.requests, 0);
  if (requests === 0) return [];
  const failed = own.reduce((sum, one) => sum + one.failures, 0);
  return [evidence(`${id}.share`, { share: Math.round((failed / requests) * 100), requests })];
}
