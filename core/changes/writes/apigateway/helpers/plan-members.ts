import { APIGatewayClient, GetUsagePlanKeysCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../../../aws/environment.ts';
import { pages } from '../../../../aws/pages.ts';

/** Whether an API key belongs to a usage plan. Values of keys, which the answer holds, go nowhere. */
export async function isMember(
  environment: Environment,
  usagePlanId: string,
  keyId: string,
): Promise<boolean> {
  const outputs = await pages(
    (position) =>
      environment
        .client(APIGatewayClient)
        .send(
          new GetUsagePlanKeysCommand({ usagePlanId, limit: 500, ...(position && { position }) }),
        ),
    ({ position }) => position,
  );
  return outputs.some(({ items = [] }) => items.some(({ id }) => id === keyId));
}
