import { defineRemedy } from '../define-remedy.ts';
import { balancerPaths } from '../link-paths.ts';
import { known, knownOr } from '../../model/reading.ts';
import { call, operation } from '../operations.ts';

/**
 * Only where the check goes to a port that no registered target serves: that is all that configuration can show. See
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export default defineRemedy({
  id: 'correct-health-check',
  apis: ['REST', 'HTTP'],
  risk: 'medium',
  writes: ['elbv2:ModifyTargetGroup'],
  undoes: ['elbv2:ModifyTargetGroup'],
  plan(cause, facts) {
    const arn = cause.data?.['targetGroupArn'] ?? cause.subject;
    const group = balancerPaths(facts)
      .flatMap(({ targetGroups }) => knownOr(targetGroups, []))
      .find((candidate) => candidate.arn === arn);
    if (!group) return null;
    const { port } = group.healthCheck;
    const served = known(group.targets).map((target) => String(target.port));
    if (port === 'traffic-port' || served.length === 0 || served.includes(port)) return null;
    const check = (HealthCheckPort: string) =>
      call('elbv2:ModifyTargetGroup', { TargetGroupArn: group.arn, HealthCheckPort });
    return {
      operations: [
        operation('check-traffic-port', check('traffic-port'), {
          expects: { HealthCheckPort: port },
          undo: [check(port)],
        }),
      ],
      blastRadius: [
        {
          code: 'correct-health-check.port',
          args: { group: group.name, port, served: [...new Set(served)].join(', ') },
        },
        { code: 'correct-health-check.own-endpoint', args: { port } },
      ],
      lifetime: 'permanent',
    };
  },
});
