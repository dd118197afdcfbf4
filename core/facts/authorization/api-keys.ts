import {
  APIGatewayClient,
  GetApiKeysCommand,
  GetUsagePlanKeysCommand,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ApiKeyFacts } from '../../model/facts/api-key.ts';
import { knownOr } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { reading } from '../reading.ts';

/** The calls of {@link readApiKeys}. */
export const apiKeyReads: readonly ReadName[] = [
  'apigateway:GetApiKeys',
  'apigateway:GetUsagePlanKeys',
];

/** Keys that one call lists at most; further ones are not read, which the facts say. */
const limit = 500;
/** With the calls for the configuration and for quotas, as many plans as the budget of the control plane leaves. */
const plansRead = 2;

/**
 * The account's API keys and the members of the stage's usage plans. Never the value of a key.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html
 */
export async function readApiKeys(
  environment: Environment,
  { configuration }: BaseFacts,
): Promise<ApiKeyFacts> {
  const plans = knownOr(configuration.rest?.usagePlans ?? { known: [] }, []);
  const spared = plans.some(({ quota }) => quota !== undefined) ? 1 : 0;
  const wanted = plans.slice(0, plansRead - spared);
  const [keys, members] = await Promise.all([
    reading('apigateway:GetApiKeys', () => keysOf(environment)),
    reading('apigateway:GetUsagePlanKeys', () =>
      Promise.all(wanted.map(({ id }) => membersOf(environment, id))),
    ),
  ]);
  return { keys, members };
}

async function keysOf(environment: Environment) {
  const { items = [], position } = await environment
    .client(APIGatewayClient)
    .send(new GetApiKeysCommand({ limit, includeValues: false }));
  return {
    items: items.map(({ id = '', name = '', enabled = false, lastUpdatedDate }) => ({
      id,
      name,
      enabled,
      ...(lastUpdatedDate && { updatedAt: lastUpdatedDate.toISOString() }),
    })),
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
