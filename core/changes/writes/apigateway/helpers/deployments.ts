import {
  APIGatewayClient,
  type Deployment,
  GetDeploymentsCommand,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../../../aws/environment.ts';
import { pages } from '../../../../aws/pages.ts';
import type { Input } from '../../../write.ts';

/** All deployments of the API that an input names. */
export async function deploymentsOf(
  environment: Environment,
  { restApiId }: Input,
): Promise<Deployment[]> {
  const outputs = await pages(
    (position) =>
      environment.client(APIGatewayClient).send(
        new GetDeploymentsCommand({
          restApiId: String(restApiId),
          limit: 500,
          ...(position && { position }),
        }),
      ),
    ({ position }) => position,
  );
  return outputs.flatMap(({ items = [] }) => items);
}
