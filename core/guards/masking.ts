import type { AppliedPlan } from '../model/applied-plan.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { PolicySettings } from '../model/settings.ts';
import { daysBefore } from './days-before.ts';

/**
 * That the same remedy was applied to the same stage in several incidents of late: it hides a fault that comes back, so a
 * person is to look for what brings it about. Empty: not so.
 */
export function masking(
  plan: AppliedPlan,
  history: readonly AppliedPlan[],
  { maskingLimit, maskingDays }: Pick<PolicySettings, 'maskingLimit' | 'maskingDays'>,
  now: string,
): Evidence[] {
  const { remedy, target, incidentId } = plan;
  const before = history
    .filter((one) => one.remedy === remedy && one.target === target && one.result !== 'void')
    .filter((one) => one.incidentId !== incidentId)
    .filter(({ at }) => !(Date.parse(at) <= daysBefore(now, maskingDays)))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const incidents = new Map(before.map((one) => [one.incidentId, one]));
  if (incidents.size < maskingLimit) return [];
  return [
    evidence('brakes.masking', { remedy, count: incidents.size, days: maskingDays }),
    ...[...incidents.values()].map(({ at, incidentId: incident, result }) =>
      evidence('brakes.masking-time', { at, incident, result }),
    ),
  ];
}
