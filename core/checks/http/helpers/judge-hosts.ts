import type { Evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { CauseId } from '../../../model/ids.generated.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { failuresOf, logged } from '../../../signals/failures.ts';
import { requireLogs } from '../../../signals/require-logs.ts';
import { broughtBy } from '../../deployment/helpers/brought-by.ts';
import { type Check, faulty, judgeEach } from '../../define-check.ts';
import { healthyInLogs } from '../../healthy-in-logs.ts';
import { showIntegrationCalls } from './advised-calls.ts';
import { type Backend, backendsOf } from './backends.ts';
import { ownOrLost } from './own-or-lost.ts';

/** What the checks have in common that only the log tells, by host. */
export const ofHost = {
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'support' },
} as const satisfies Partial<Check<'http'>>;

/** A cause that API Gateway's words show for every request to one host. */
interface HostCause {
  readonly id: CauseId;
  /** Whether a host can have it. */
  readonly concerns: (backend: Backend) => boolean;
  /** Whether a failed request counts whose log line fits; absent: each does. */
  readonly counts?: (failure: Failure) => boolean;
  /** The code of the evidence: `host`, `count`. */
  readonly code: Evidence['code'];
}

/** A host to which requests failed in words that fit a cause. */
interface FailingHost {
  readonly host: string;
  readonly routes: Backend['routes'];
  /** The first of them. */
  readonly route: Backend['routes'][number];
  readonly own: readonly Failure[];
}

/**
 * Judges each host to which requests fail in words that fit a cause; the others are healthy.
 * @param cause which hosts it concerns, and which failed requests
 * @throws MissingEvidence where requests fail and no log that could be read shows why
 */
export function judgeFailingHosts(
  { id, concerns, counts = () => true }: Omit<HostCause, 'code'>,
  facts: BaseFacts,
  signals: Signals,
  judge: (failing: FailingHost) => Verdict,
): Verdict[] {
  const backends = backendsOf(facts).filter(concerns);
  if (backends.length === 0) return [];
  requireLogs(facts, signals, failuresOf(signals, id));
  const failures = failuresOf(signals, id).filter(counts);
  const all = backends.flatMap(({ routes }) => routes);
  return judgeEach(
    backends,
    ({ host }) => host,
    ({ host, routes }) => {
      const own = routes.flatMap((route) => ownOrLost(failures, route, all, false));
      const [route] = routes;
      return own.length === 0 || route === undefined
        ? healthyInLogs(facts, signals)
        : judge({ host, routes, route, own });
    },
  );
}

/** What each of these faults says of its methods. */
export const methodsOf = ({ routes }: Pick<Backend, 'routes'>): RouteRef[] =>
  routes.map(({ httpMethod, path }) => ({ httpMethod, path }));

/**
 * Judges a cause that only the log tells, by host.
 * @throws MissingEvidence where requests fail and no log that could be read shows why
 */
export const judgeHosts = (cause: HostCause, facts: BaseFacts, signals: Signals): Verdict[] =>
  judgeFailingHosts(cause, facts, signals, ({ host, routes, route, own }) => {
    const { id, code } = cause;
    const brought = broughtBy(route, facts, signals, false);
    return faulty({
      subject: host,
      confidence: own.some((one) => one.route !== null) ? 'certain' : 'likely',
      evidence: [
        { code, args: { host, count: own.length } },
        ...logged(own, id),
        ...brought.evidence,
      ],
      routes: methodsOf({ routes }),
      remedies: brought.remedies,
      advised: showIntegrationCalls(facts, route),
      data: { host, ...brought.data },
    });
  });

/** Whether a backend is called over the internet. */
export const isPublic = ({ link }: Backend): boolean => link === undefined;

/** Whether methods call the host by TLS. */
export const isSecure = ({ routes }: Backend): boolean =>
  routes.some(({ integration }) => integration.uri?.startsWith('https:') ?? false);
