import { GetDeploymentsCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import type { Deployment } from '../../model/facts/deployment.ts';
import type { Target } from '../../model/target.ts';
import { listed } from './pages.ts';

/**
 * The deployments that still exist, the newest first.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments.html
 */
export const deployments = async (
  environment: Environment,
  { apiId: ApiId }: Target,
): Promise<Deployment[]> => {
  const found = await listed(environment, (client, page) =>
    client.send(new GetDeploymentsCommand({ ApiId, ...page })),
  );
  return found
    .map(({ DeploymentId: id = '', CreatedDate, Description, ...raw }) => ({
      id,
      createdAt: (CreatedDate ?? new Date(0)).toISOString(),
      ...(Description && { description: Description }),
      ...(raw.DeploymentStatus && { status: raw.DeploymentStatus }),
      ...(raw.DeploymentStatusMessage && { statusMessage: raw.DeploymentStatusMessage }),
      ...(raw.AutoDeployed && { automatic: true as const }),
    }))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
};
