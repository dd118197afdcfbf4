import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Listener, LoadBalancer } from '../../model/facts/load-balancer.ts';
import type { LinkPathV2 } from '../../model/facts/network.ts';
import type { TargetGroup } from '../../model/facts/target-group.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Call } from '../../model/plan.ts';
import { known } from '../../model/reading.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { goingBack } from './network/going-back.ts';
import { idleGroups } from './network/idle-groups.ts';
import { changeIntegrations } from './network/integration-calls.ts';
import { judgePaths } from './network/judge-paths.ts';
import { legsOf, takesTcp } from './network/legs.ts';
import { routesOver } from './network/steps.ts';
import { ofVersion2, toBalancers } from './network/version-2.ts';

/**
 * The listener that integrations name, or its load balancer, no longer exists. A new listener has another ARN, which the integrations of
 * an HTTP API then have to name.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
const id = 'vpclink-v2-listener-deleted';

/** Stands for the ARN that `elbv2:CreateListener` returns. */
const newListener = 'NEW_LISTENER_ARN';

export default defineCheck({
  id,
  ...ofVersion2,
  broughtBy: [
    'elasticloadbalancing:DeleteListener',
    'elasticloadbalancing:DeleteLoadBalancer',
    'elasticloadbalancing:ModifyListener',
  ],
  endedBy: ['elasticloadbalancing:CreateListener', 'elasticloadbalancing:ModifyListener'],
  judge: (facts, signals) =>
    judgePaths(toBalancers(facts['vpc-link']), (path) => {
      const balancer = known(path.loadBalancer);
      const lost = balancer === null ? routesOver(path) : lostRoutes(path);
      return lost.length === 0 ? [] : [fault(path, balancer, lost, facts, signals)];
    }),
});

/** The methods whose port or listener the load balancer does not have. */
const lostRoutes = (path: LinkPathV2): RouteRef[] =>
  legsOf(path)
    .filter(({ listens }) => !listens)
    .flatMap(({ routes }) => routes);

function fault(
  path: LinkPathV2,
  balancer: LoadBalancer | null,
  routes: RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): Verdict {
  const { target } = path;
  const listeners = balancer ? known(path.listeners).filter(takesTcp) : [];
  const back = goingBack(routes, facts, signals);
  return faulty({
    subject: target,
    confidence: 'certain',
    evidence: [
      balancer === null
        ? evidence(`${id}.balancer-gone`, { arn: target })
        : evidence(`${id}.gone`, {
            arn: target,
            balancer: balancer.name,
            listeners: listeners.map(({ arn, port }) => `${port} (${arn})`).join(', ') || '-',
          }),
      ...logged(failuresOf(signals, id, routes), id),
      ...back.evidence,
    ],
    routes,
    remedies: back.remedies,
    ...(balancer !== null && { advised: advice(path, balancer, listeners, routes, facts) }),
    data: { connectionId: path.connectionId, target, ...back.data },
  });
}

/** Names the listener that is left, where it can be only one; else makes a new one. */
function advice(
  path: LinkPathV2,
  balancer: LoadBalancer,
  listeners: readonly Listener[],
  routes: readonly RouteRef[],
  facts: BaseFacts,
): Call[] {
  const [only, ...others] = listeners;
  const isHttp = facts.configuration.http !== undefined;
  const idle = idleGroups(path, listeners);
  const make = idle.length > 0 || !isHttp || !only || others.length > 0;
  const arn = make ? newListener : only.arn;
  return [
    ...(make ? [createListener(path, balancer, idle)] : []),
    ...(isHttp
      ? changeIntegrations(facts, routes, {
          http: { IntegrationUri: arn },
          rest: { path: '/integrationTarget', value: balancer.arn },
        })
      : []),
  ];
}

function createListener(
  { routes }: LinkPathV2,
  { arn, type }: LoadBalancer,
  idle: readonly TargetGroup[],
): Call {
  const [only, ...others] = idle;
  const port = routes[0]?.port ?? 0;
  return {
    service: 'elbv2',
    action: 'CreateListener',
    input: {
      LoadBalancerArn: arn,
      Protocol: type === 'network' ? 'TCP' : 'HTTP',
      Port: port === 0 ? 80 : port,
      DefaultActions: [
        {
          Type: 'forward',
          TargetGroupArn: only && others.length === 0 ? only.arn : 'TARGET_GROUP_ARN',
        },
      ],
    },
  };
}
