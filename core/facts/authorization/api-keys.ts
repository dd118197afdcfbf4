import {
  APIGatewayClient,
  GetApiKeyCommand,
  GetApiKeysCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
  NotFoundException,
  type ApiKey as RawKey,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ApiKey, ApiKeyFacts } from '../../model/facts/api-key.ts';
import { knownOr } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { reading } from '../reading.ts';
import { gatewayPages } from '../rest/gateway-pages.ts';

/** The calls of {@link readApiKeys}. */
export const apiKeyReads: readonly ReadName[] = [
  'apigateway:GetApiKey',
  'apigateway:GetApiKeys',
  'apigateway:GetUsagePlans',
  'apigateway:GetUsagePlanKeys',
];

/** Keys that one call lists at most; further ones are not read, which the facts say. */
const limit = 500;
/** With the calls for the configuration and for quotas, as many plans as the budget of the control plane leaves. */
const plansRead = 2;

/**
 * The account's API keys and the members of the stage's usage plans, or, where every refused request carried the same key, this one alone.
 * Never the value of a key. At most three calls.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html
 */
export async function readApiKeys(environment: Environment, base: BaseFacts): Promise<ApiKeyFacts> {
  const carried = carriedKeys(base);
  const [key] = carried;
  if (key !== undefined && carried.size === 1) return readCarried(environment, key);
  const plans = knownOr(base.configuration.rest?.usagePlans ?? { known: [] }, []);
  const spared = plans.some(({ quota }) => quota !== undefined) ? 1 : 0;
  const most = plansRead - spared;
  const [removed] = removedKeys(base);
  // Where a plan lost a key right before, its plans cost less than the members of some of many, and say more.
  const asks = removed !== undefined && plans.length > most;
  const wanted = asks ? [] : plans.slice(0, most);
  const [keys, members, holders] = await Promise.all([
    reading('apigateway:GetApiKeys', () => keysOf(environment)),
    reading('apigateway:GetUsagePlanKeys', () =>
      Promise.all(wanted.map(({ id }) => membersOf(environment, id))),
    ),
    asks ? holdersOf(environment, removed) : undefined,
  ]);
  return { keys, members, ...(holders && { holders }) };
}

async function readCarried(environment: Environment, id: string): Promise<ApiKeyFacts> {
  const [keys, holders] = await Promise.all([
    reading('apigateway:GetApiKey', () => keyOf(environment, id)),
    holdersOf(environment, id),
  ]);
  return { keys, members: { known: [] }, holders };
}

/** The keys that refused requests carried, as far as the access log names them. */
const carriedKeys = ({ logs }: BaseFacts): Set<string> =>
  new Set(
    knownOr(logs.access, []).flatMap(({ status, apiKeyId }) =>
      status === 403 ? (apiKeyId ?? []) : [],
    ),
  );

/** The keys that somebody took out of a plan lately. */
const removedKeys = ({ changes }: BaseFacts): string[] =>
  ((changes && knownOr(changes, null)?.events) ?? [])
    .filter(({ name }) => name === 'DeleteUsagePlanKey')
    .flatMap(({ resources }) => resources)
    .flatMap(({ kind, id }) => (kind === 'api-key' ? id : []));

/**
 * The usage plans that hold a key.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlans.html for `keyId`
 */
const holdersOf = (
  environment: Environment,
  keyId: string,
): Promise<NonNullable<ApiKeyFacts['holders']>> =>
  reading('apigateway:GetUsagePlans', async () => {
    const found = await gatewayPages(environment, (client, page) =>
      client.send(new GetUsagePlansCommand({ keyId, ...page })),
    );
    const items = found.flatMap((page) => page.items ?? []);
    return { keyId, usagePlanIds: items.flatMap(({ id }) => id ?? []) };
  });

/** One key; none where it does not exist any more. */
async function keyOf(environment: Environment, apiKey: string) {
  const client = environment.client(APIGatewayClient);
  try {
    const found = await client.send(new GetApiKeyCommand({ apiKey, includeValue: false }));
    return { items: [apiKeyOf(found)], isWhole: false };
  } catch (error) {
    if (error instanceof NotFoundException) return { items: [], isWhole: false };
    throw error;
  }
}

const apiKeyOf = ({ id = '', name = '', enabled = false, lastUpdatedDate }: RawKey): ApiKey => ({
  id,
  name,
  enabled,
  ...(lastUpdatedDate && { updatedAt: lastUpdatedDate.toISOString() }),
});

async function keysOf(environment: Environment) {
  const { items = [], position } = await environment
    .client(APIGatewayClient)
    .send(new GetApiKeysCommand({ limit, includeValues: false }));
  return {
    items: items.map(apiKeyOf),
    isWhole: position === undefined,
  };
}

async function membersOf(environment: Environment, usagePlanId: string) {
  const { items = [], position } = await environment
    .client(APIGatewayClient)
    .send(new GetUsagePlanKeysCommand({ usagePlanId, limit }));
  return {
    usagePlanId,
    keyIds: items.flatMap(({ id }) => id ?? []),
    isWhole: position === undefined,
  };
}
