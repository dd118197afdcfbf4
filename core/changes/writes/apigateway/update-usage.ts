import { APIGatewayClient, GetUsageCommand, UpdateUsageCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

/**
 * What is left of a key's quota goes down with every request, so the state is only whether anything is left: a key that
 * used some of what it was given is not a key that somebody else changed.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html
 */
export default defineWrite({
  name: 'apigateway:UpdateUsage',
  grants: onPath('apigateway:PATCH', '/usageplans/<usagePlanId>/keys/<keyId>/usage'),
  reads: ['apigateway:GetUsage'],
  send: sends(APIGatewayClient, UpdateUsageCommand),
  async state(environment, { usagePlanId, keyId }) {
    const today = environment.clock.now().toISOString().slice(0, 10);
    const outputs = await pages(
      (position) =>
        environment.client(APIGatewayClient).send(
          new GetUsageCommand({
            usagePlanId: String(usagePlanId),
            keyId: String(keyId),
            startDate: today,
            endDate: today,
            ...(position && { position }),
          }),
        ),
      ({ position }) => position,
    );
    const days = outputs.flatMap(({ items }) => items?.[String(keyId)] ?? []);
    const remaining = days.at(-1)?.[1];
    return { exhausted: remaining !== undefined && remaining <= 0 };
  },
  makes: (state, { patchOperations }) => sameJson(state, { exhausted: isAll(patchOperations) }),
});

/** Whether nothing is to be left. */
const isAll = (patches: unknown): boolean =>
  Array.isArray(patches) &&
  patches.some(
    ({ path, value }: { path?: unknown; value?: unknown }) =>
      path === '/remaining' && Number(value) <= 0,
  );
