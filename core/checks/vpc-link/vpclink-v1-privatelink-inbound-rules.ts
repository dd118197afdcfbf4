import { evidence } from '../../model/evidence.ts';
import type { SecurityRule } from '../../model/facts/security-group.ts';
import { known } from '../../model/reading.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { opensPort } from './network/admission.ts';
import { judgePaths } from './network/judge-paths.ts';
import { legsOf } from './network/legs.ts';
import { pick } from './network/security-groups.ts';
import { loadBalancerOf } from './network/steps.ts';

/**
 * The load balancer applies its security group's inbound rules to PrivateLink traffic, and they keep API Gateway out.
 * API Gateway calls from addresses of its own, so only a rule for every address is known to let it in.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
 */
const id = 'vpclink-v1-privatelink-inbound-rules';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'network',
  broughtBy: ['elasticloadbalancing:SetSecurityGroups'],
  endedBy: ['elasticloadbalancing:SetSecurityGroups'],
  looksLike: ['integration-timeout'],
  accountsFor: ['integration-timeout'],
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const { arn, securityGroupIds, enforceInboundRulesOnPrivateLink } = loadBalancerOf(path);
      // Without security groups there are no rules; `off` leaves PrivateLink traffic out of them.
      if (securityGroupIds.length === 0 || enforceInboundRulesOnPrivateLink === 'off') return [];
      const groups = pick(securityGroupIds, known(path.securityGroups));
      const rules = groups.flatMap(({ ingress }) => ingress);
      const shut = legsOf(path).filter(
        ({ port, listens }) =>
          listens && !rules.some((rule) => opensPort(rule, port) && forAll(rule)),
      );
      if (shut.length === 0) return [];
      const routes = shut.flatMap((leg) => leg.routes);
      const ports = shut.map(({ port }) => port).join(' ');
      const some = shut.every(({ port }) => rules.some((rule) => opensPort(rule, port)));
      const targets = shut
        .flatMap((leg) => leg.targetGroups)
        .flatMap((g) => ('known' in g.targets ? g.targets.known : []));
      const allHealthy = targets.length > 0 && targets.every(({ state }) => state === 'healthy');
      return [
        faulty({
          subject: arn,
          // Rules for some addresses may be meant for API Gateway's; no rule for the port admits nobody.
          confidence: some ? 'likely' : 'certain',
          evidence: [
            evidence(`${id}.${some ? 'narrow' : 'closed'}`, {
              arn,
              groups: securityGroupIds.join(', '),
              ports,
            }),
            ...(allHealthy ? [evidence(`${id}.targets-healthy`, { targets: targets.length })] : []),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: ['disable-privatelink-inbound-rules'],
          data: { loadBalancerArn: arn, securityGroupIds: securityGroupIds.join(' '), ports },
        }),
      ];
    }),
});

const forAll = ({ cidrs }: SecurityRule): boolean =>
  cidrs.includes('0.0.0.0/0') || cidrs.includes('::/0');
