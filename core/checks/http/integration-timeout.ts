import { evidence } from '../../model/evidence.ts';
import { known, knownOr } from '../../model/reading.ts';
import { routeName, serves, type Integration, type Route } from '../../model/route.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { atQuota, quotaCalls } from './helpers/timeout-quota.ts';

/**
 * The backend took longer than the integration waits; API Gateway answers 504.
 * @see https://repost.aws/knowledge-center/api-gateway-504-errors
 */
const id = 'integration-timeout';

/** The share of its timeout that a call which was given up has lasted at least, by the metric. */
const nearly = 0.98;

type Waiting = Route & { integration: Integration };

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'backend',
  broughtBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  endedBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const routes = known(facts.configuration.routes).filter(
      (route): route is Waiting => route.integration !== null && route.integration.type !== 'MOCK',
    );
    const failures = failuresOf(signals, id);
    const longest = longestOf(knownOr(facts.metrics, { minutes: [] }).minutes);
    // Where no call lasted that long, the log shows a timeout that was set before.
    const named = routes.filter(
      (route) =>
        (longest === 0 || longest >= route.integration.timeoutInMillis * nearly) &&
        failures.some((failure) => failure.route !== null && serves(route, failure.route)),
    );
    // Without a named route, those that could have waited as long as the longest request did come into question.
    const reached = routes.filter(
      ({ integration }) => longest >= integration.timeoutInMillis * nearly,
    );
    const suspects = named.length > 0 ? named : signals.symptom === '4xx' ? [] : reached;
    if (suspects.length === 0 && failures.length > 0 && routes.length > 0) known(facts.metrics);
    if (suspects.length === 0) return routes.length === 0 ? [] : healthy;
    return judgeEach(suspects, routeName, (route) => {
      const { timeoutInMillis: timeout } = route.integration;
      const own = failuresOf(signals, id, [route]);
      const measured = longest >= timeout * nearly;
      return faulty({
        subject: routeName(route),
        confidence:
          named.length > 0 && measured ? 'certain' : named.length > 0 ? 'likely' : 'possible',
        evidence: [
          ...logged(own, id),
          evidence(`${id}.${measured ? 'reached' : 'limit'}`, {
            route: routeName(route),
            timeout,
            longest: Math.round(longest),
          }),
          ...atQuota(facts, route),
        ],
        routes: [{ httpMethod: route.httpMethod, path: route.path }],
        remedies: ['raise-integration-timeout'],
        advised: quotaCalls(facts, route),
        data: {
          httpMethod: route.httpMethod,
          path: route.path,
          timeoutInMillis: timeout,
          ...(route.resourceId !== undefined && { resourceId: route.resourceId }),
          ...(longest > 0 && { integrationLatencyMax: Math.round(longest) }),
        },
      });
    });
  },
});

const longestOf = (minutes: readonly { integrationLatencyMax: number | null }[]): number =>
  Math.max(0, ...minutes.map((minute) => minute.integrationLatencyMax ?? 0));
