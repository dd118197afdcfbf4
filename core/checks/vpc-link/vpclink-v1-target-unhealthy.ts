import { defineCheck } from '../define-check.ts';
import { illGroup } from './network/ill-group.ts';
import { judgeGroups } from './network/judge-groups.ts';
import { leftAside } from './network/left-aside.ts';

/**
 * Targets fail their health checks although the network lets them through: the process is down, answers wrongly, or is
 * asked at the wrong place.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
const id = 'vpclink-v1-target-unhealthy';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'backend',
  broughtBy: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:ModifyTargetGroup'],
  endedBy: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:ModifyTargetGroup'],
  looksLike: ['integration-timeout'],
  accountsFor: ['integration-timeout'],
  judge: (facts, signals) =>
    judgeGroups(facts['vpc-link'].paths, (path, group, routes) =>
      leftAside(group) === null ? illGroup(id, path, group, routes, signals) : [],
    ),
});
