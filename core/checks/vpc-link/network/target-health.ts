import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { TargetGroup, TargetHealth } from '../../../model/facts/target-group.ts';
import { type Gap, known, MissingEvidence } from '../../../model/reading.ts';
import { type Blocked, blockedTargets } from './open.ts';
import { isIdle, keyOf } from './flows.ts';

/** States of targets that get requests; `unavailable` means that nobody checks their health. */
const usable = new Set(['healthy', 'unavailable']);

/** Silence may be the target's own or the network's; any other reason was an answer of the target. */
const silent = ({ reason }: TargetHealth): boolean =>
  reason === undefined || reason === 'Target.Timeout';

/** The targets of a group that fail their health checks, as far as they are known. */
export interface IllTargets {
  readonly ill: readonly TargetHealth[];
  /** How many are registered. */
  readonly all: number;
  /** Why it is not known whether the network lets them through; null: it does. */
  readonly gap: Gap | null;
}

/**
 * The targets that are unhealthy on their own, where none is healthy: nothing on the way keeps requests from them.
 * @throws MissingEvidence where every unhealthy target is blocked, or the way to silent ones could not be read
 */
export function illTargets(path: BalancerPath, group: TargetGroup): IllTargets {
  const targets = known(group.targets);
  const all = targets.length;
  const bad = targets.filter((target) => target.state.startsWith('unhealthy') || isIdle(target));
  // A Network Load Balancer sends requests to healthy targets only, as long as there is one.
  if (all === 0 || targets.some(({ state }) => usable.has(state)))
    return { ill: [], all, gap: null };
  if (bad.every(isIdle) && bad.length < all) throw undecided(group);
  const blocked = blockedTargets(path);
  if (blocked instanceof MissingEvidence) {
    if (bad.some(silent)) throw blocked;
    return { ill: bad, all, gap: null };
  }
  return { ...sorted(bad, group, blocked), all };
}

const undecided = ({ name }: TargetGroup): MissingEvidence =>
  new MissingEvidence({
    what: 'elbv2:DescribeTargetHealth',
    because: `The first health checks of the targets of ${name} are still running.`,
  });

function sorted(
  bad: readonly TargetHealth[],
  group: TargetGroup,
  { surely, perhaps }: Blocked,
): Pick<IllTargets, 'ill' | 'gap'> {
  const active = bad.filter((target) => !isIdle(target));
  const answering = ({ reason }: TargetHealth) => reason === 'Target.ResponseCodeMismatch';
  const reached = active.filter((target) => answering(target) || !surely.has(keyOf(group, target)));
  const gapOf = (target: TargetHealth) =>
    silent(target) ? perhaps.get(keyOf(group, target)) : undefined;
  const own = reached.filter((target) => gapOf(target) === undefined);
  // Targets that get nothing do not count while others would get requests if the network let them.
  if (own.length > 0 || active.length === 0)
    return { ill: bad.filter((one) => isIdle(one) || own.includes(one)), gap: null };
  const gap = reached.map(gapOf).find((one) => one !== undefined);
  if (gap) return { ill: reached, gap };
  throw new MissingEvidence({
    what: 'elbv2:DescribeTargetHealth',
    because: `A security group or network ACL blocks traffic to the targets of ${group.name}, so their own health cannot be determined.`,
  });
}
