import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { judgeGroups } from './network/judge-groups.ts';
import { leftAside } from './network/left-aside.ts';

/**
 * The load balancer uses no target: none is registered, or all are in Availability Zones that are not enabled for it.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html#target-health-reason-codes
 */
const id = 'vpclink-v1-target-unused';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  broughtBy: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:SetSubnets'],
  endedBy: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:SetSubnets'],
  judge: (facts, signals) =>
    judgeGroups(facts['vpc-link'].paths, (path, group, routes) => {
      const aside = leftAside(group);
      if (aside?.kind !== 'unused') return [];
      const { targets } = aside;
      const subnets = known(path.loadBalancer)?.subnetIds ?? [];
      const why = [...new Set(targets.flatMap(({ description }) => description ?? []))].join('; ');
      return [
        faulty({
          subject: group.arn,
          confidence: 'certain',
          evidence: [
            targets.length === 0
              ? evidence(`${id}.none`, { group: group.name })
              : evidence(`${id}.targets`, { group: group.name, count: targets.length, why }),
            ...(targets.length === 0
              ? []
              : [evidence(`${id}.enabled`, { subnets: subnets.join(', ') || '-' })]),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: targets.length === 0 ? ['register-target'] : [],
          advised: [
            {
              service: 'elbv2',
              action: 'DescribeTargetHealth',
              input: { TargetGroupArn: group.arn },
            },
          ],
          data: {
            targetGroupArn: group.arn,
            connectionId: path.connectionId,
            ...(targets.length === 0 && signals.began && { since: signals.began.to }),
          },
        }),
      ];
    }),
});
