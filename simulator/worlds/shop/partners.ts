import type { ApiKey, UsagePlan } from '@aws-sdk/client-api-gateway';
import type { Account } from '../../account/account.ts';
import { caller } from '../caller.ts';
import { stageName } from './stage.ts';

/** What the partner's client sends as `x-api-key`. */
export const partnerKey = 'simulated-partner-key-000001';

/** The usage plan of the partners, with one key. */
export function buildUsagePlan(account: Account, apiId: string) {
  const call = caller(account, 'apigateway');
  const { id: usagePlanId = '' } = call<UsagePlan>('CreateUsagePlan', {
    name: 'partners',
    throttle: { rateLimit: 20, burstLimit: 40 },
    quota: { limit: 50_000, period: 'DAY' },
    apiStages: [{ apiId, stage: stageName }],
  });
  const { id: apiKeyId = '' } = call<ApiKey>('CreateApiKey', {
    name: 'partner',
    enabled: true,
    value: partnerKey,
  });
  call('CreateUsagePlanKey', { usagePlanId, keyId: apiKeyId, keyType: 'API_KEY' });
  return { usagePlanId, apiKeyId };
}
