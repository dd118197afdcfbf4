import type {
  CreateUsagePlanRequest,
  DeleteUsagePlanRequest,
  GetUsagePlanRequest,
  GetUsagePlansRequest,
  UpdateUsagePlanRequest,
} from '@aws-sdk/client-api-gateway';
import { canonical } from '../key-order.ts';
import { badRequest, notFound } from './errors.ts';
import { planOf } from './lookup.ts';
import { patched } from './patch.ts';
import type { ApiGatewayState, StoredPlan } from './state.ts';
import { paged, takes } from './takes.ts';
import { planRules } from './usage-plan-patches.ts';

type Plan = StoredPlan['plan'];

const CreateUsagePlan = takes<CreateUsagePlanRequest>(
  ['name'],
  ['description', 'apiStages', 'throttle', 'quota', 'tags'],
  (state, given, context) => {
    const plan: Plan = tidy({ ...given, id: context.newId(6), apiStages: given.apiStages ?? [] });
    check(state, plan);
    state.usagePlans[plan.id] = {
      plan,
      keys: [],
      createdOn: context.now.toISOString().slice(0, 10),
    };
    return plan;
  },
);

/** The stages in order, so that taking one away and adding it again changes nothing. */
const tidy = (plan: Plan): Plan =>
  canonical({
    ...plan,
    apiStages: plan.apiStages.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
  });

const placeOf = ({ apiId, stage }: { apiId?: string | undefined; stage?: string | undefined }) =>
  `${apiId}:${stage}`;

function check(state: ApiGatewayState, { apiStages, quota, throttle }: Plan) {
  for (const { apiId = '', stage = '' } of apiStages)
    if (!state.apis[apiId]?.stages[stage]) throw notFound(`API Stage not found: ${apiId}:${stage}`);
  if (quota && !(quota.period && (quota.limit ?? -1) >= 0))
    throw badRequest('Usage Plan quota must have a limit and a period');
  if (quota && (quota.offset ?? 0) < 0)
    throw badRequest('Usage Plan quota offset must be greater than or equal to 0');
  const { rateLimit = 0, burstLimit = 0 } = throttle ?? {};
  if (rateLimit < 0 || burstLimit < 0)
    throw badRequest('Usage Plan throttle limits must be greater than or equal to 0');
}

const GetUsagePlan = takes<GetUsagePlanRequest>(
  ['usagePlanId'],
  [],
  (state, { usagePlanId }) => planOf(state, usagePlanId).plan,
);

const GetUsagePlans = takes<GetUsagePlansRequest>(
  [],
  ['position', 'keyId', 'limit'],
  (state, { keyId, ...page }) =>
    paged(
      Object.values(state.usagePlans)
        .filter(({ keys }) => keyId === undefined || keys.includes(keyId))
        .map(({ plan }) => plan),
      page,
    ),
);

const UpdateUsagePlan = takes<UpdateUsagePlanRequest>(
  ['usagePlanId'],
  ['patchOperations'],
  (state, { usagePlanId, patchOperations }) => {
    const stored = planOf(state, usagePlanId);
    const plan = tidy(patched(stored.plan, patchOperations, planRules));
    check(state, plan);
    stored.plan = plan;
    return plan;
  },
);

const DeleteUsagePlan = takes<DeleteUsagePlanRequest>(
  ['usagePlanId'],
  [],
  (state, { usagePlanId }) => {
    if (planOf(state, usagePlanId).plan.apiStages.length > 0)
      throw badRequest(
        `Cannot delete usage plan ${usagePlanId} because it has associated API stages. Please remove them first`,
      );
    delete state.usagePlans[usagePlanId];
    delete state.usage[usagePlanId];
    return {};
  },
);

export const usagePlans = {
  CreateUsagePlan,
  GetUsagePlan,
  GetUsagePlans,
  UpdateUsagePlan,
  DeleteUsagePlan,
};
