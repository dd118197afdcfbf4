import { evidence } from '../../model/evidence.ts';
import type { BalancerPath } from '../../model/facts/balancer-path.ts';
import { known, knownOr } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { type Deregistered, deregistered } from '../deregistered-targets.ts';
import { balancerPaths } from '../link-paths.ts';
import { call, operation } from '../operations.ts';

/** How long before the first failures the targets may have left, and how long after their first minute, in milliseconds. */
const around = { before: 15 * 60_000, after: 60_000 };

/**
 * Registers the instances again that somebody took out of a group which is empty now. Only where CloudTrail names them, all of them still
 * run where the load balancer reaches them, and nothing else decides what is in the group.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html
 */
export default defineRemedy({
  id: 'register-target',
  apis: ['REST'],
  risk: 'high',
  writes: ['elbv2:RegisterTargets'],
  undoes: ['elbv2:DeregisterTargets'],
  plan(cause, facts) {
    const arn = cause.data?.['targetGroupArn'] ?? cause.subject;
    const since = Date.parse(String(cause.data?.['since']));
    const found = balancerPaths(facts).flatMap((path) =>
      knownOr(path.targetGroups, []).flatMap((group) =>
        group.arn === arn ? [{ path, group }] : [],
      ),
    );
    const [first] = found;
    if (!first || !facts.changes || first.group.targetType !== 'instance') return null;
    const { group, path } = first;
    const removal = deregistered(group, known(facts.changes).events);
    if (!removal || removal.targets.length === 0 || known(group.targets).length > 0) return null;
    const lead = since - Date.parse(removal.at);
    if (!(lead <= around.before && lead >= -around.after)) return null;
    if (!removal.targets.every((target) => isReady(target, path))) return null;
    const input = {
      TargetGroupArn: group.arn,
      Targets: removal.targets.map(({ id: Id, port: Port }) => ({ Id, Port })),
    };
    const targets = removal.targets.map(({ id, port }) => `${id}:${port}`).join(', ');
    return {
      operations: [
        operation('register', call('elbv2:RegisterTargets', input), {
          expects: [],
          undo: [call('elbv2:DeregisterTargets', input)],
        }),
      ],
      blastRadius: [
        evidence('register-target.targets', { group: group.name, targets }),
        evidence('register-target.removed', { at: removal.at, by: removal.by ?? 'none' }),
        evidence('register-target.health'),
      ],
      lifetime: 'permanent',
    };
  },
});

/** Whether an instance runs, in a zone that is enabled for the load balancer, and belongs to nothing that registers it. */
function isReady({ id }: Deregistered, path: BalancerPath): boolean {
  const instance = known(path.instances).find((one) => one.id === id);
  if (instance?.state !== 'running' || instance.managed !== undefined) return false;
  const zoneOf = (subnetId: string) => known(path.subnets).find((one) => one.id === subnetId)?.zone;
  const zone = zoneOf(instance.subnetId);
  const enabled = known(path.loadBalancer)?.subnetIds.map(zoneOf) ?? [];
  return zone !== undefined && enabled.includes(zone);
}
