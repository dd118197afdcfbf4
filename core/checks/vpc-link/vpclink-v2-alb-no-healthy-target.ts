import { defineCheck } from '../define-check.ts';
import { illGroup } from './network/ill-group.ts';
import { judgeGroups } from './network/judge-groups.ts';
import { byBalancer, ofVersion2, toBalancers } from './network/version-2.ts';

/**
 * The load balancer behind the link has no target that works: an Application Load Balancer answers 503 then, or 502 and 504 where it
 * tries unhealthy ones.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
const id = 'vpclink-v2-alb-no-healthy-target';

export default defineCheck({
  id,
  ...ofVersion2,
  symptoms: ['5xx', 'latency'],
  hop: 'backend',
  broughtBy: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:ModifyTargetGroup'],
  endedBy: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:ModifyTargetGroup'],
  looksLike: [
    ...ofVersion2.looksLike,
    'vpclink-v2-network-failure',
    'integration-timeout',
    'http-backend-503-overload',
  ],
  accountsFor: ['integration-timeout', 'http-backend-503-overload', 'http-backend-5xx-passthrough'],
  judge: (facts, signals) =>
    judgeGroups(
      byBalancer({ paths: [], targets: toBalancers(facts['vpc-link']) }),
      (path, group, routes) => illGroup(id, path, group, routes, signals),
    ),
});
