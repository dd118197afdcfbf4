import {
  CreateApiKeyCommand,
  CreateUsagePlanCommand,
  type CreateUsagePlanCommandInput,
  CreateUsagePlanKeyCommand,
} from '@aws-sdk/client-api-gateway';
import type { Place } from '../place.ts';
import { endsWith, refusing } from './said.ts';
import type { Worlds } from './world.ts';

/** Limits that requests run into. */
export const limits: Worlds = {
  'low usage plan': {
    causes: ['throttle-usage-plan'],
    remedies: ['raise-usage-plan-throttle'],
    method: { apiKeyRequired: true },
    after: async (place) => {
      const { plan } = await planFor(place, { throttle: { rateLimit: 1, burstLimit: 1 } });
      return {
        lines: endsWith(
          429,
          `API Key **********************d-line exceeded throttle limit for API Stage ${stageOf(place)}: Key throttle limit exceeded for Usage Plan ID ${plan}, RestApi ${place.apiId}, Stage ${place.stage}, Resource f646q2, HttpMethod GET. Limit: 1.00 Burst: 1`,
        ),
      };
    },
    traffic: refusing,
  },
  'low stage limit': {
    causes: ['throttle-stage-method'],
    stage: { '/*/*/throttling/rateLimit': '1', '/*/*/throttling/burstLimit': '1' },
    traffic: { ...refusing, requests: 600 },
    lines: endsWith(429),
  },
  'stage limit of zero': {
    causes: ['throttle-zero-limit'],
    remedies: ['raise-stage-throttle'],
    stage: { '/*/*/throttling/rateLimit': '0', '/*/*/throttling/burstLimit': '0' },
    traffic: { clientErrors: 100 },
    lines: endsWith(429),
  },
};

const stageOf = ({ apiId, stage }: Place): string => `${apiId}/${stage}`;

/** A usage plan of the stage with one key. */
export async function planFor(
  { account: { gateway }, name, apiId, stage }: Place,
  plan: Partial<CreateUsagePlanCommandInput> = {},
  enabled = true,
): Promise<{ readonly plan: string; readonly key: string }> {
  const { id: usagePlanId = '' } = await gateway.send(
    new CreateUsagePlanCommand({ name, apiStages: [{ apiId, stage }], ...plan }),
  );
  const { id: keyId = '' } = await gateway.send(
    new CreateApiKeyCommand({ name, enabled, value: `a-key-of-the-command-line-${name}` }),
  );
  await gateway.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }));
  return { plan: usagePlanId, key: keyId };
}
