import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { RouteRef } from '../../model/route.ts';
import { serves } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { routesOver } from './network/steps.ts';

/**
 * A connection that was idle is reset while API Gateway uses it again: a Network Load Balancer forgets connections that were idle for
 * 350 seconds, and a backend may close them earlier.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#connection-idle-timeout
 */
const id = 'vpclink-v1-idle-reset';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const { paths } = facts['vpc-link'];
    if (paths.length === 0) return [];
    requireLogs(facts, signals, failuresOf(signals, id));
    const failures = failuresOf(signals, id).filter(({ route }) => route !== null);
    return judgeLinks(paths, (path) => {
      const routes = routesOver(path);
      const own = failures.filter(({ route: seen }) =>
        routes.some((route) => seen !== null && serves(route, seen)),
      );
      if (own.length === 0) return healthyInLogs(facts, signals);
      const { connectionId } = path;
      // Where methods without a link fail alike, the fault is API Gateway's own.
      const alone = own.length === failures.length;
      const some = isSome(routes, signals);
      return faulty({
        subject: connectionId,
        confidence: alone && some ? 'likely' : 'possible',
        evidence: [
          evidence(`${id}.some`, { link: connectionId, count: own.length }),
          ...(alone ? [] : [evidence(`${id}.elsewhere`, { count: failures.length - own.length })]),
          ...logged(own, id),
        ],
        routes,
        remedies: [],
        advised: resetCalls(path.loadBalancer, facts),
        data: { connectionId },
      });
    });
  },
});

/** Whether requests to the methods go well beside those that fail, as far as their metrics show it. */
function isSome(routes: readonly RouteRef[], { routes: seen = [] }: Signals): boolean {
  const own = seen.filter(({ route }) => routes.some((one) => serves(one, route)));
  return own.every(({ requests, failures }) => failures < requests / 2);
}

/** Shows how often the load balancer and its targets reset connections, which would confirm it. */
function resetCalls(
  loadBalancer: { known: { arn: string } | null } | { gap: unknown },
  { window }: BaseFacts,
) {
  const arn = 'known' in loadBalancer ? loadBalancer.known?.arn : undefined;
  if (arn === undefined) return [];
  const Value = arn.split(':loadbalancer/')[1] ?? arn;
  return ['TCP_Target_Reset_Count', 'TCP_ELB_Reset_Count'].map((MetricName) => ({
    service: 'cloudwatch',
    action: 'GetMetricStatistics',
    input: {
      Namespace: 'AWS/NetworkELB',
      MetricName,
      Dimensions: [{ Name: 'LoadBalancer', Value }],
      StartTime: window.start,
      EndTime: window.end,
      Period: 60,
      Statistics: ['Sum'],
    },
  }));
}
