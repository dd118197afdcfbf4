import {
  apiKeyByValue,
  countUsage,
  remainingOf,
  usagePlansOf,
} from '../../account/apigateway/deployed.ts';
import type { ApiGatewayState, StoredKey, StoredPlan } from '../../account/apigateway/state.ts';
import { gatewayResponse } from '../answer.ts';
import { takeToken } from '../data-plane.ts';
import { masked } from '../fail.ts';
import { complain, note, type Passage } from '../passage.ts';
import { dayOf } from '../../day.ts';
import type { Phase } from './phase.ts';

/**
 * The API key and the usage plan that lets it in: first the plan's limit for this method, then the plan's own, then the quota.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export const usagePlan: Phase = (passage) => {
  const value = passage.request.apiKey ?? '';
  const apiStage = place(passage);
  note(
    passage,
    `Verifying Usage Plan for request: ${passage.requestId}. API Key: ${masked(value)} API Stage: ${apiStage}`,
  );
  if (!passage.match?.method.apiKeyRequired) return withoutKey(passage, value, apiStage);
  const state = passage.world.account.state<ApiGatewayState>('apigateway');
  const key = value === '' ? undefined : apiKeyByValue(state, value);
  const plans = usagePlansOf(state, passage.api.id, passage.stage.stageName);
  const plan = key && plans.find(({ keys }) => keys.includes(key.id));
  if (key) passage.variables['identity.apiKeyId'] = key.id;
  if (value !== '') passage.variables['identity.apiKey'] = masked(value);
  if (!key?.enabled || !plan) {
    const why =
      plans.length > 0
        ? 'No Usage Plan found for key and API Stage'
        : 'API Stage is not in a Usage Plan';
    complain(
      passage,
      `API Key ${masked(value)} not authorized because method '${methodName(passage)}' requires API Key and API Key is not associated with a Usage Plan for API Stage ${apiStage}: ${why}`,
    );
    return gatewayResponse('INVALID_API_KEY');
  }
  return throttled(passage, plan, key) ?? exhausted(passage, state, plan, key);
};

function withoutKey(passage: Passage, value: string, apiStage: string): undefined {
  note(
    passage,
    `API Key ${masked(value)} authorized because method '${methodName(passage)}' does not require API Key. Request will not contribute to throttle or quota limits`,
  );
  note(
    passage,
    `Usage Plan check succeeded for API Key ${masked(value)} and API Stage ${apiStage}`,
  );
}

function throttled(passage: Passage, { plan }: StoredPlan, key: StoredKey) {
  const { world, match } = passage;
  const stage = plan.apiStages.find(
    (one) => one.apiId === passage.api.id && one.stage === passage.stage.stageName,
  );
  const path = match?.resource.path ?? '';
  const route = `${path}/${match?.method.httpMethod}`;
  const limits = [
    { scope: `${key.id} ${place(passage)} ${route}`, throttle: stage?.throttle?.[route] },
    { scope: key.id, throttle: plan.throttle },
  ];
  for (const { scope, throttle } of limits) {
    if (!throttle) continue;
    const { rateLimit = 0, burstLimit = 0 } = throttle;
    const bucket = `plan ${plan.id} ${scope}`;
    if (takeToken(world.dataPlane, bucket, rateLimit, burstLimit, world.now)) continue;
    complain(
      passage,
      `API Key ${masked(key.value)} exceeded throttle limit for API Stage ${place(passage)}: Key throttle limit exceeded for Usage Plan ID ${plan.id}, RestApi ${passage.api.id}, Stage ${passage.stage.stageName}, Resource ${match?.resource.id}, HttpMethod ${match?.method.httpMethod}. Limit: ${rateLimit.toFixed(2)} Burst: ${burstLimit}`,
    );
    return gatewayResponse('THROTTLED');
  }
  return undefined;
}

function exhausted(passage: Passage, state: ApiGatewayState, { plan }: StoredPlan, key: StoredKey) {
  const day = dayOf(passage.world.now);
  if (remainingOf(state, plan.id, key.id, day) === 0) {
    const { limit, period } = plan.quota ?? {};
    complain(
      passage,
      `API Key ${masked(key.value)} exceeded quota limit for API Stage ${place(passage)}: Key quota exhausted for Usage Plan ID ${plan.id}. Limit: ${limit} Period: ${period}`,
    );
    return gatewayResponse('QUOTA_EXCEEDED');
  }
  countUsage(state, plan.id, key.id, day);
  note(
    passage,
    `Usage Plan check succeeded for API Key ${masked(key.value)} and API Stage ${place(passage)}`,
  );
  return undefined;
}

const place = ({ api, stage }: Passage) => `${api.id}/${stage.stageName}`;

const methodName = ({ match }: Passage) => `${match?.method.httpMethod} ${match?.resource.path}`;
