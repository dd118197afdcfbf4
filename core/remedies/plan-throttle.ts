import type { UsagePlan } from '../model/facts/usage-plan.ts';
import type { Target } from '../model/target.ts';
import { escaped } from './patch.ts';

interface Found {
  readonly scope: 'plan' | 'method';
  readonly path: string;
  readonly limits: NonNullable<UsagePlan['throttle']>;
}

/** The throttle that turned the requests away: the plan's own, or that of one method of the stage. */
export function throttleOf(
  { throttle, apiStages }: UsagePlan,
  { apiId, stage }: Target,
  methodKey: string | number | undefined,
): Found | null {
  if (methodKey === undefined)
    return throttle ? { scope: 'plan', path: '/throttle', limits: throttle } : null;
  const key = String(methodKey);
  const covered = apiStages.find((each) => each.apiId === apiId && each.stage === stage);
  const limits = covered?.throttle?.[key];
  const slash = key.lastIndexOf('/');
  const method = `${escaped(key.slice(0, slash))}/${key.slice(slash + 1)}`;
  return limits
    ? { scope: 'method', path: `/apiStages/${apiId}:${stage}/throttle/${method}`, limits }
    : null;
}
