import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { judgeGroups } from './network/judge-groups.ts';
import { leftAside } from './network/left-aside.ts';

/**
 * Every target is being deregistered. A draining target finishes the connections that it has and gets no new ones.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#deregistration-delay
 */
const id = 'vpclink-v1-target-draining';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  broughtBy: ['elasticloadbalancing:DeregisterTargets'],
  endedBy: ['elasticloadbalancing:RegisterTargets'],
  judge: (facts, signals) =>
    judgeGroups(facts['vpc-link'].paths, ({ connectionId }, group, routes) => {
      const aside = leftAside(group);
      if (aside?.kind !== 'draining') return [];
      const Targets = aside.targets.map((target) => ({ Id: target.id, Port: target.port }));
      return [
        faulty({
          subject: group.arn,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.targets`, { group: group.name, count: Targets.length }),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: [],
          advised: [
            {
              service: 'elbv2',
              action: 'RegisterTargets',
              input: { TargetGroupArn: group.arn, Targets },
            },
          ],
          data: { targetGroupArn: group.arn, connectionId },
        }),
      ];
    }),
});
