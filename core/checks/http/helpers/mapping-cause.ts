import type { Evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Symptom } from '../../../model/alarm.ts';
import type { Hop } from '../../../model/place.ts';
import type { CauseId, RemedyId } from '../../../model/ids.generated.ts';
import type { Call } from '../../../model/plan.ts';
import { routeName } from '../../../model/route.ts';
import type { Failure } from '../../../model/signals.ts';
import { failuresOf, logged, spared } from '../../../signals/failures.ts';
import { requireLogs } from '../../../signals/require-logs.ts';
import { broughtBy } from '../../deployment/helpers/brought-by.ts';
import { type Check, defineCheck, faulty, healthy, judgeEach } from '../../define-check.ts';
import { functionProxies, type MappedRoute, mappedRoutes } from './mapped-routes.ts';
import { ownOrLost } from './own-or-lost.ts';

/** What the deployed configuration of a method shows to be wrong. */
export interface Mistake {
  readonly evidence: Evidence;
  /** Whether every request fails because of it; otherwise only those of which the log says so. */
  readonly always: boolean;
  /** The deployment alone does not make it: a stage variable is part of it, which can change without one. */
  readonly byVariable?: boolean;
}

/** A cause in how methods map requests or answers. */
interface MappingCause {
  readonly id: CauseId;
  /** Absent: `5xx`. */
  readonly symptom?: Symptom;
  /** Absent: `integration`. */
  readonly hop?: Hop;
  /** Functions behind proxy integrations can have it as well. */
  readonly proxies?: true;
  /** Whether a method can have it. */
  readonly concerns: (route: MappedRoute) => boolean;
  /** The mistake in a method; null: its configuration shows none. */
  readonly mistake: (
    route: MappedRoute,
    failures: readonly Failure[],
    facts: BaseFacts,
  ) => Mistake | null;
  /** What can fix a mistake that the configuration shows, where going back cannot. */
  readonly remedies?: readonly RemedyId[];
  /** What is said of failed requests to a method whose configuration shows no mistake. */
  readonly unseen: (route: string) => Evidence;
  /** Calls for a person to complete and run. */
  readonly advised: (facts: BaseFacts, route: MappedRoute) => Call[];
}

/**
 * A check of the form "API Gateway says that it cannot map this, and the method's configuration shows why". Without a log that says
 * so, only a mistake that breaks every request is a fault; where there is another one, or none shows, the cause cannot be determined.
 */
export const mappingCheck = (cause: MappingCause): Check<'http'> =>
  defineCheck({
    id: cause.id,
    domain: 'http',
    apis: ['REST'],
    symptoms: [cause.symptom ?? '5xx'],
    role: 'breaks',
    hop: cause.hop ?? 'integration',
    telemetry: { reasons: 'support', routes: 'support' },
    judge(facts, signals) {
      const routes = cause.proxies
        ? [...mappedRoutes(facts), ...functionProxies(facts)]
        : mappedRoutes(facts);
      const mapped = routes.filter(cause.concerns);
      const failures = failuresOf(signals, cause.id);
      // A method whose own metrics show no failure is none of which the log leaves the name out.
      const suspects = mapped.filter((route) => !spared(signals, [route]));
      const mistakeIn = (route: MappedRoute, its: readonly Failure[]) =>
        cause.mistake(route, its, facts);
      return judgeEach(mapped, routeName, (route) => {
        const own = ownFailures(mistakeIn, route, suspects, failures);
        const mistake = mistakeIn(route, own);
        const always = mistake?.always ?? false;
        if (own.length === 0 && !always) {
          if (mistake !== null) requireLogs(facts, signals);
          return healthy;
        }
        const brought = broughtBy(route, facts, signals, always && !mistake?.byVariable);
        return faulty({
          subject: routeName(route),
          confidence: mistake === null ? 'likely' : 'certain',
          evidence: [
            mistake?.evidence ?? cause.unseen(routeName(route)),
            ...logged(own, cause.id),
            ...brought.evidence,
          ],
          routes: [{ httpMethod: route.httpMethod, path: route.path }],
          remedies: [...brought.remedies, ...(mistake === null ? [] : (cause.remedies ?? []))],
          advised: cause.advised(facts, route),
          data: brought.data,
        });
      });
    },
  });

/** The failures of a method. A log that leaves methods out is about the one whose configuration shows the mistake. */
function ownFailures(
  mistakeIn: (route: MappedRoute, failures: readonly Failure[]) => Mistake | null,
  route: MappedRoute,
  suspects: readonly MappedRoute[],
  failures: readonly Failure[],
): Failure[] {
  const mistaken = suspects.filter((one) => mistakeIn(one, failures) !== null);
  const candidates = mistaken.length > 0 ? mistaken : suspects;
  return ownOrLost(failures, route, candidates.includes(route) ? candidates : [], false);
}
