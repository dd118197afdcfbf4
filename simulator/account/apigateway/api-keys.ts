import type {
  ApiKey,
  CreateApiKeyRequest,
  DeleteApiKeyRequest,
  GetApiKeyRequest,
  GetApiKeysRequest,
  UpdateApiKeyRequest,
} from '@aws-sdk/client-api-gateway';
import { canonical } from '../key-order.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import { patched, replaces, type Rule, truth } from './patch.ts';
import type { ApiGatewayState, StoredKey } from './state.ts';
import { paged, takes } from './takes.ts';

const CreateApiKey = takes<CreateApiKeyRequest>(
  [],
  ['name', 'description', 'enabled', 'value', 'customerId', 'tags'],
  (state, given, context) => {
    const value = given.value ?? context.newId(40);
    if (value.length < 20) throw badRequest('API Key value should be at least 20 characters');
    if (Object.values(state.apiKeys).some((key) => key.value === value))
      throw conflict('API Key already exists');
    const key: StoredKey = canonical({
      ...given,
      id: context.newId(10),
      value,
      // A key that nobody enables lets nobody in.
      enabled: given.enabled ?? false,
      createdDate: context.now,
      lastUpdatedDate: context.now,
      stageKeys: [],
    });
    state.apiKeys[key.id] = key;
    return key;
  },
);

export function keyOf(state: ApiGatewayState, apiKey: string): StoredKey {
  const found = state.apiKeys[apiKey];
  if (!found) throw notFound('Invalid API Key identifier specified');
  return found;
}

/** A key's value is a secret: given only on request. */
const shown = ({ value, ...key }: StoredKey, includeValue: boolean | undefined): ApiKey =>
  includeValue ? { ...key, value } : key;

const GetApiKey = takes<GetApiKeyRequest>(
  ['apiKey'],
  ['includeValue'],
  (state, { apiKey, includeValue }) => shown(keyOf(state, apiKey), includeValue),
);

const GetApiKeys = takes<GetApiKeysRequest>(
  [],
  ['position', 'limit', 'nameQuery', 'customerId', 'includeValues'],
  (state, { nameQuery = '', customerId, includeValues, ...page }) =>
    paged(
      Object.values(state.apiKeys)
        .filter(({ name = '' }) => name.startsWith(nameQuery))
        .filter((key) => customerId === undefined || key.customerId === customerId)
        .map((key) => shown(key, includeValues)),
      page,
    ),
);

const rules: readonly Rule<StoredKey>[] = [
  replaces('/name', (key, value) => void (key.name = value)),
  replaces('/description', (key, value) => void (key.description = value)),
  replaces('/customerId', (key, value) => void (key.customerId = value)),
  replaces('/enabled', (key, value) => void (key.enabled = truth(value))),
];

const UpdateApiKey = takes<UpdateApiKeyRequest>(
  ['apiKey'],
  ['patchOperations'],
  (state, { apiKey, patchOperations }, { now }) => {
    const key = patched(keyOf(state, apiKey), patchOperations, rules);
    state.apiKeys[apiKey] = canonical({ ...key, lastUpdatedDate: now });
    return shown(state.apiKeys[apiKey], false);
  },
);

const DeleteApiKey = takes<DeleteApiKeyRequest>(['apiKey'], [], (state, { apiKey }) => {
  keyOf(state, apiKey);
  delete state.apiKeys[apiKey];
  for (const plan of Object.values(state.usagePlans))
    plan.keys = plan.keys.filter((id) => id !== apiKey);
  return {};
});

export const apiKeys = { CreateApiKey, GetApiKey, GetApiKeys, UpdateApiKey, DeleteApiKey };
