import type { LinkPath } from '../../../model/facts/network.ts';
import type { TargetGroup, TargetHealth } from '../../../model/facts/target-group.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import { blockedTargets } from './open.ts';

/** States of targets that get requests; `unavailable` means that nobody checks their health. */
const usable = new Set(['healthy', 'unavailable']);

/** Silence may be the target's own or the network's; any other reason was an answer of the target. */
const silent = ({ reason }: TargetHealth): boolean =>
  reason === undefined || reason === 'Target.Timeout';

/** States in which a load balancer sends nothing to a target: its instance is stopped, its zone is off, it is leaving. */
export const isIdle = ({ state }: TargetHealth): boolean =>
  state === 'unused' || state === 'draining';

/**
 * The targets that are unhealthy on their own, where none is healthy: nothing on the way keeps requests from them.
 * @returns them, and how many are registered
 * @throws MissingEvidence where every unhealthy target is blocked, or the way to silent ones could not be read
 */
export function illTargets(
  path: LinkPath,
  group: TargetGroup,
): { readonly ill: readonly TargetHealth[]; readonly all: number } {
  const targets = known(group.targets);
  const bad = targets.filter((target) => target.state.startsWith('unhealthy') || isIdle(target));
  // A Network Load Balancer sends requests to healthy targets only, as long as there is one.
  if (bad.length === 0 || targets.some(({ state }) => usable.has(state)))
    return { ill: [], all: targets.length };
  const blocked = blockedTargets(path);
  if (blocked instanceof MissingEvidence) {
    if (bad.some(silent)) throw blocked;
    return { ill: bad, all: targets.length };
  }
  const ill = bad.filter(
    (target) =>
      isIdle(target) || target.reason === 'Target.ResponseCodeMismatch' || !blocked(target.id),
  );
  if (ill.length === 0)
    throw new MissingEvidence({
      what: 'elbv2:DescribeTargetHealth',
      because: `A security group or network ACL blocks traffic to the targets of ${group.name}, so their own health cannot be determined.`,
    });
  return { ill, all: targets.length };
}
