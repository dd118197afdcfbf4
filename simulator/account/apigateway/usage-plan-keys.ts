import type {
  CreateUsagePlanKeyRequest,
  DeleteUsagePlanKeyRequest,
  GetUsagePlanKeysRequest,
  UsagePlanKey,
} from '@aws-sdk/client-api-gateway';
import { keyOf } from './api-keys.ts';
import { conflict, notFound, oneOf } from './errors.ts';
import { planOf } from './lookup.ts';
import type { ApiGatewayState } from './state.ts';
import { paged, takes } from './takes.ts';

const shown = (state: ApiGatewayState, keyId: string): UsagePlanKey => {
  const { id, name, value } = keyOf(state, keyId);
  return { id, type: 'API_KEY', value, ...(name !== undefined && { name }) };
};

const CreateUsagePlanKey = takes<CreateUsagePlanKeyRequest>(
  ['usagePlanId', 'keyId', 'keyType'],
  [],
  (state, { usagePlanId, keyId, keyType }) => {
    const stored = planOf(state, usagePlanId);
    oneOf(keyType, 'createUsagePlanKeyInput.keyType', ['API_KEY']);
    keyOf(state, keyId);
    checkUnique(state, usagePlanId, keyId);
    stored.keys = [...stored.keys, keyId].toSorted();
    return shown(state, keyId);
  },
);

/** A key belongs to one plan per stage, or it would be unclear which plan's limits apply. */
function checkUnique(state: ApiGatewayState, usagePlanId: string, keyId: string) {
  const stagesOf = (id: string) =>
    planOf(state, id).plan.apiStages.map(({ apiId, stage }) => `${apiId}:${stage}`);
  const stages = new Set(stagesOf(usagePlanId));
  for (const { plan, keys } of Object.values(state.usagePlans)) {
    if (!keys.includes(keyId)) continue;
    if (plan.id === usagePlanId)
      throw conflict(`Usage Plan ${usagePlanId} already contains API Key ${keyId}`);
    if (stagesOf(plan.id).some((stage) => stages.has(stage)))
      throw conflict(
        `API Key ${keyId} cannot be added to usage plans with the same API stage: ${plan.id}, ${usagePlanId}`,
      );
  }
}

const DeleteUsagePlanKey = takes<DeleteUsagePlanKeyRequest>(
  ['usagePlanId', 'keyId'],
  [],
  (state, { usagePlanId, keyId }) => {
    const stored = planOf(state, usagePlanId);
    if (!stored.keys.includes(keyId)) throw notFound('Invalid API Key identifier specified');
    stored.keys = stored.keys.filter((id) => id !== keyId);
    return {};
  },
);

const GetUsagePlanKeys = takes<GetUsagePlanKeysRequest>(
  ['usagePlanId'],
  ['position', 'limit', 'nameQuery'],
  (state, { usagePlanId, nameQuery = '', ...page }) =>
    paged(
      planOf(state, usagePlanId)
        .keys.map((keyId) => shown(state, keyId))
        .filter(({ name = '' }) => name.startsWith(nameQuery)),
      page,
    ),
);

export const usagePlanKeys = { CreateUsagePlanKey, DeleteUsagePlanKey, GetUsagePlanKeys };
