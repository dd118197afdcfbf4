import type { LinkPath, TargetGroup, TargetHealth } from '../../../model/facts/network.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import { blockedTargets } from './open.ts';

/** Silence may be the target's own or the network's; any other reason was an answer of the target. */
const silent = ({ reason }: TargetHealth): boolean =>
  reason === undefined || reason === 'Target.Timeout';

/**
 * The targets that are unhealthy by themselves, where none is healthy: nothing on the way keeps requests from them.
 * @returns them, and how many are registered
 * @throws MissingEvidence where every unhealthy target is blocked, or the way to silent ones could not be read
 */
export function illTargets(
  path: LinkPath,
  group: TargetGroup,
): { readonly ill: readonly TargetHealth[]; readonly all: number } {
  const targets = known(group.targets);
  const bad = targets.filter(({ state }) => state.startsWith('unhealthy'));
  // A Network Load Balancer sends requests to healthy targets only, as long as there is one.
  if (bad.length === 0 || targets.some(({ state }) => state === 'healthy'))
    return { ill: [], all: targets.length };
  const blocked = blockedTargets(path);
  if (blocked instanceof MissingEvidence) {
    if (bad.some(silent)) throw blocked;
    return { ill: bad, all: targets.length };
  }
  const ill = bad.filter(
    ({ id, reason }) => reason === 'Target.ResponseCodeMismatch' || !blocked(id),
  );
  if (ill.length === 0)
    throw new MissingEvidence({
      what: 'elbv2:DescribeTargetHealth',
      because: `A security group or network ACL blocks the way to the targets of ${group.name}, so their own health cannot be told.`,
    });
  return { ill, all: targets.length };
}
