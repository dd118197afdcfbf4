import { evidence } from '../../model/evidence.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import type { TargetGroup } from '../../model/facts/target-group.ts';
import type { Call } from '../../model/plan.ts';
import { knownOr } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { isIdle } from './network/flows.ts';
import { judgeGroups } from './network/judge-groups.ts';
import { leftAside } from './network/left-aside.ts';
import { illTargets } from './network/target-health.ts';

/**
 * Targets refuse connections on the port on which they are registered, and another port is the one that they serve: the registration is
 * wrong, not the process.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html
 */
const id = 'vpclink-v1-target-port-not-listening';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  broughtBy: ['elasticloadbalancing:RegisterTargets'],
  endedBy: ['elasticloadbalancing:RegisterTargets'],
  accountsFor: ['vpclink-v1-target-unhealthy'],
  judge: (facts, signals) =>
    judgeGroups(facts['vpc-link'].paths, (path, group, routes) => {
      if (leftAside(group) !== null) return [];
      const { ill, gap } = illTargets(path, group);
      const active = ill.filter((target) => !isIdle(target));
      const served = servedPort(path, group);
      const [first] = active;
      if (first === undefined || gap !== null || served === null) return [];
      // Only a refused connection says that nothing listens; silence and a wrong answer say other things.
      const isRefused = active.every(
        ({ reason, port }) => reason === 'Target.FailedHealthChecks' && port === first.port,
      );
      const { port } = group.healthCheck;
      if (!isRefused || first.port === served.port) return [];
      if (port !== 'traffic-port' && port !== String(first.port)) return [];
      const args = { group: group.name, port: String(first.port), served: String(served.port) };
      return [
        faulty({
          subject: group.arn,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.refused`, { group: args.group, port: args.port, count: active.length }),
            evidence(`${id}.${served.by}`, { group: args.group, served: args.served }),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: [],
          advised: registerAgain(
            group.arn,
            active.map((one) => one.id),
            first.port,
            served.port,
          ),
          data: {
            targetGroupArn: group.arn,
            connectionId: path.connectionId,
            targetPort: first.port,
            servedPort: served.port,
          },
        }),
      ];
    }),
});

/** The port that the targets serve: one on which the same targets are healthy in another group, else the one of their own group. */
function servedPort(path: LinkPath, group: TargetGroup) {
  const ids = new Set(knownOr(group.targets, []).map(({ id: own }) => own));
  const elsewhere = knownOr(path.targetGroups, [])
    .filter(({ arn }) => arn !== group.arn)
    .flatMap(({ targets }) => knownOr(targets, []))
    .find((target) => target.state === 'healthy' && ids.has(target.id));
  if (elsewhere) return { port: elsewhere.port, by: 'elsewhere' as const };
  return { port: group.port, by: 'usual' as const };
}

const registerAgain = (
  TargetGroupArn: string,
  ids: readonly string[],
  wrong: number,
  right: number,
): Call[] => {
  const on = (Port: number) => ({
    TargetGroupArn,
    Targets: [...new Set(ids)].map((Id) => ({ Id, Port })),
  });
  return [
    { service: 'elbv2', action: 'RegisterTargets', input: on(right) },
    { service: 'elbv2', action: 'DeregisterTargets', input: on(wrong) },
  ];
};
