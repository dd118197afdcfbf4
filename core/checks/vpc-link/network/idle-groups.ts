import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { Listener } from '../../../model/facts/load-balancer.ts';
import type { TargetGroup } from '../../../model/facts/target-group.ts';
import { knownOr } from '../../../model/reading.ts';

/**
 * The target groups that no listener forwards to: one of them may have lost its own. A group without a target serves nobody and never
 * did so a moment ago; one whose targets could not be read may be meant.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html
 */
export function idleGroups(path: BalancerPath, listeners: readonly Listener[]): TargetGroup[] {
  const used = new Set(listeners.flatMap(({ targetGroupArns }) => targetGroupArns));
  return knownOr(path.targetGroups, []).filter(
    ({ arn, targets }) => !used.has(arn) && !('known' in targets && targets.known.length === 0),
  );
}
