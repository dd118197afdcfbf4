import { defineCheck } from '../define-check.ts';
import { flowsOf } from './network/flows.ts';
import { groupFaults } from './network/group-faults.ts';
import { judgePaths, unread } from './network/judge-paths.ts';
import { shutBySecurityGroups } from './network/obstacles.ts';
import { loadBalancerOf } from './network/steps.ts';

/**
 * No rule lets the load balancer reach its targets. Health checks then time out as well, so this is the root of
 * unhealthy targets, not their consequence.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups
 */
const id = 'vpclink-v1-security-group-blocked';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'network',
  broughtBy: ['ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'],
  endedBy: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:AuthorizeSecurityGroupEgress'],
  looksLike: ['integration-timeout'],
  accountsFor: [
    'integration-timeout',
    'vpclink-v1-target-port-not-listening',
    'vpclink-v1-target-unhealthy',
  ],
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const { arn } = loadBalancerOf(path);
      const all = shutBySecurityGroups(path);
      const gaps = [...all, ...flowsOf(path).strangers].map(({ gap }) => gap);
      return [...groupFaults(id, all, arn, signals), ...unread(path, gaps)];
    }),
});
