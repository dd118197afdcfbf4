import {
  APIGatewayClient,
  GetUsageCommand,
  GetUsagePlanCommand,
  UpdateUsageCommand,
  UpdateUsagePlanCommand,
} from '@aws-sdk/client-api-gateway';
import { type Action, pages, sends } from '../action.ts';
import { patchedPaths, usagePlanValues } from './patched-values.ts';

export const updateUsagePlan: Action = {
  send: sends(APIGatewayClient, UpdateUsagePlanCommand),
  async state(environment, input) {
    const plan = await environment
      .client(APIGatewayClient)
      .send(new GetUsagePlanCommand({ usagePlanId: String(input['usagePlanId']) }));
    return usagePlanValues(plan, patchedPaths(input));
  },
};

/**
 * What is left of a key's quota goes down with every request, so the state is only whether anything is left: a key that
 * used some of what it was given is not a key that somebody else changed.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html
 */
export const updateUsage: Action = {
  send: sends(APIGatewayClient, UpdateUsageCommand),
  async state(environment, { usagePlanId, keyId }) {
    const today = environment.clock.now().toISOString().slice(0, 10);
    const days = await pages(async (position) => {
      const page = await environment.client(APIGatewayClient).send(
        new GetUsageCommand({
          usagePlanId: String(usagePlanId),
          keyId: String(keyId),
          startDate: today,
          endDate: today,
          ...(position !== undefined && { position }),
        }),
      );
      return { items: page.items?.[String(keyId)] ?? [], next: page.position };
    });
    const remaining = days.at(-1)?.[1];
    return { exhausted: remaining !== undefined && remaining <= 0 };
  },
};
