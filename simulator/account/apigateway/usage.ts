import type { GetUsageRequest, UpdateUsageRequest, Usage } from '@aws-sdk/client-api-gateway';
import { awsError } from '../define-service.ts';
import { badRequest, notFound } from './errors.ts';
import { planOf } from './lookup.ts';
import { numberIn, patched, replaces } from './patch.ts';
import { grant, remainingOf } from './quota-usage.ts';
import type { ApiGatewayState, StoredPlan } from './state.ts';
import { paged, takes } from './takes.ts';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dayLength = 86_400_000;

const GetUsage = takes<GetUsageRequest>(
  ['usagePlanId', 'startDate', 'endDate'],
  ['keyId', 'position', 'limit'],
  (state, { usagePlanId, keyId, startDate, endDate, ...page }) => {
    const stored = planOf(state, usagePlanId);
    if (keyId !== undefined) keyIn(stored, keyId);
    const days = daysBetween(startDate, endDate);
    const { items, ...rest } = paged(keyId === undefined ? stored.keys : [keyId], page);
    return {
      usagePlanId,
      startDate,
      endDate,
      items: Object.fromEntries(
        items.map((id) => [id, days.map((day) => rowOf(state, stored, id, day))]),
      ),
      ...rest,
    } satisfies Usage;
  },
);

/** Requests used on a day and left after it. */
function rowOf(state: ApiGatewayState, { plan }: StoredPlan, keyId: string, day: string) {
  const remaining = remainingOf(state, plan.id, keyId, day);
  if (remaining === undefined)
    throw awsError(
      'SimulatorLacksCase',
      'The simulator does not know what GetUsage answers for a usage plan without a quota.',
      501,
    );
  return [state.usage[plan.id]?.[keyId]?.days[day] ?? 0, remaining];
}

function keyIn({ keys }: StoredPlan, keyId: string) {
  if (!keys.includes(keyId)) throw notFound('Invalid API Key identifier specified');
}

function daysBetween(startDate: string, endDate: string): string[] {
  if (!dayPattern.test(startDate) || !dayPattern.test(endDate))
    throw badRequest('Invalid date specified. Dates must be in the format YYYY-MM-DD');
  const count = (Date.parse(endDate) - Date.parse(startDate)) / dayLength + 1;
  if (count < 1) throw badRequest('Usage start date must not be after the end date');
  if (count > 90) throw badRequest('Usage can be asked for 90 days at most');
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(startDate) + index * dayLength).toISOString().slice(0, 10),
  );
}

const UpdateUsage = takes<UpdateUsageRequest>(
  ['usagePlanId', 'keyId'],
  ['patchOperations'],
  (state, { usagePlanId, keyId, patchOperations }, { now }) => {
    const stored = planOf(state, usagePlanId);
    keyIn(stored, keyId);
    const today = now.toISOString().slice(0, 10);
    const before = remainingOf(state, usagePlanId, keyId, today);
    if (before === undefined) throw badRequest(`Usage Plan ${usagePlanId} does not have a quota`);
    const { remaining } = patched({ remaining: before }, patchOperations, [
      replaces<{ remaining: number }>('/remaining', (usage, value) => {
        usage.remaining = numberIn(value, 'remaining');
      }),
    ]);
    grant(state, usagePlanId, keyId, today, remaining);
    return {
      usagePlanId,
      startDate: today,
      endDate: today,
      items: { [keyId]: [rowOf(state, stored, keyId, today)] },
    } satisfies Usage;
  },
);

export const usage = { GetUsage, UpdateUsage };
