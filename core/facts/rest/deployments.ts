import { GetDeploymentsCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { Deployment } from '../../model/facts/deployment.ts';
import type { Target } from '../../model/target.ts';
import { gatewayPages } from './gateway-pages.ts';

/** The deployments that still exist, the newest first. */
export async function deployments(
  environment: Environment,
  { apiId: restApiId }: Target,
): Promise<Deployment[]> {
  const found = await gatewayPages(environment, (client, page) =>
    client.send(new GetDeploymentsCommand({ restApiId, ...page })),
  );
  return found
    .flatMap((page) => page.items ?? [])
    .map(({ id = '', createdDate, description }) => ({
      id,
      createdAt: (createdDate ?? new Date(0)).toISOString(),
      ...(description && { description }),
    }))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}
