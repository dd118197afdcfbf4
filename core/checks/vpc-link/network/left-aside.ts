import type { TargetGroup, TargetHealth } from '../../../model/facts/target-group.ts';
import { known } from '../../../model/reading.ts';
import { isIdle } from './flows.ts';

/** Why a load balancer uses none of a group's targets although nothing is wrong with them. */
export interface LeftAside {
  /** `draining`: they were deregistered a moment ago. `unused`: none is registered, or none in a zone that is enabled. */
  readonly kind: 'draining' | 'unused';
  readonly targets: readonly TargetHealth[];
}

/**
 * The group's targets, where the load balancer leaves all of them aside on purpose. An instance that does not run is another matter:
 * it would be used if it ran.
 * @returns null where it uses one, or would
 * @throws MissingEvidence where the targets could not be read
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export function leftAside(group: TargetGroup): LeftAside | null {
  const targets = known(group.targets);
  if (targets.some((target) => !isIdle(target) || target.reason === 'Target.InvalidState'))
    return null;
  const draining = targets.filter(({ state }) => state === 'draining');
  return draining.length > 0
    ? { kind: 'draining', targets: draining }
    : { kind: 'unused', targets };
}
