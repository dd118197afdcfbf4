import type { ApiGatewayState, StoredPlan, StoredUsage } from './state.ts';

/**
 * Counts a request of a key against a usage plan.
 * @param day `YYYY-MM-DD`, UTC
 */
export function countUsage(
  state: ApiGatewayState,
  planId: string,
  keyId: string,
  day: string,
): void {
  const usage = usageOf(state, planId, keyId);
  usage.days[day] = (usage.days[day] ?? 0) + 1;
}

/**
 * The requests that a key has left in the quota's period that `day` lies in, as after all requests of that day.
 * @returns undefined where the plan has no quota
 */
export function remainingOf(
  state: ApiGatewayState,
  planId: string,
  keyId: string,
  day: string,
): number | undefined {
  const left = balanceOf(state, planId, keyId, day);
  return left === undefined ? undefined : Math.max(0, left);
}

/** As {@link remainingOf}, but below zero where the quota was lowered under what was used. */
function balanceOf(
  state: ApiGatewayState,
  planId: string,
  keyId: string,
  day: string,
): number | undefined {
  const stored = state.usagePlans[planId];
  const first = stored && periodOf(stored, day);
  if (!stored || first === undefined) return undefined;
  const usage = state.usage[planId]?.[keyId];
  const used = Object.entries(usage?.days ?? {})
    .filter(([date]) => date >= first && date <= day)
    .reduce((sum, [, count]) => sum + count, 0);
  return allowance(stored, first) + (usage?.granted[first] ?? 0) - used;
}

/** Gives a key `remaining` requests for the period that `day` lies in. @returns undefined where the plan has no quota */
export function grant(
  state: ApiGatewayState,
  planId: string,
  keyId: string,
  day: string,
  remaining: number,
): void {
  const stored = state.usagePlans[planId];
  const first = stored && periodOf(stored, day);
  if (first === undefined) return;
  const { granted } = usageOf(state, planId, keyId);
  const before = balanceOf(state, planId, keyId, day) ?? 0;
  granted[first] = (granted[first] ?? 0) + remaining - before;
}

/** The first day of the quota's period around a day. Weeks begin on Sunday. */
function periodOf({ plan }: StoredPlan, day: string): string | undefined {
  if (!plan.quota) return undefined;
  if (plan.quota.period === 'MONTH') return `${day.slice(0, 7)}-01`;
  if (plan.quota.period !== 'WEEK') return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - date.getUTCDay());
  return date.toISOString().slice(0, 10);
}

/** The offset is taken off in the period in which the plan came to be, and only there. */
function allowance(stored: StoredPlan, first: string): number {
  const { limit = 0, offset = 0 } = stored.plan.quota ?? {};
  return periodOf(stored, stored.createdOn) === first ? limit - offset : limit;
}

export function usageOf(state: ApiGatewayState, planId: string, keyId: string): StoredUsage {
  const plan = (state.usage[planId] ??= {});
  return (plan[keyId] ??= { days: {}, granted: {} });
}
