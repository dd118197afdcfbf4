import { APIGatewayClient, GetDeploymentCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { DeploymentContent, MethodSummary } from '../../model/facts/deployment-content.ts';
import type { Target } from '../../model/target.ts';
import { reading } from '../reading.ts';

/**
 * The methods of a deployment, deployed or not. One without methods cannot be made, so a summary without any says nothing.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html
 */
export const contentOf = async (
  environment: Environment,
  { apiId: restApiId }: Target,
  deploymentId: string,
): Promise<DeploymentContent> => ({
  id: deploymentId,
  methods: await reading('apigateway:GetDeployment', async () => {
    const { apiSummary = {} } = await environment
      .client(APIGatewayClient)
      .send(new GetDeploymentCommand({ restApiId, deploymentId, embed: ['apisummary'] }));
    const methods = Object.entries(apiSummary).flatMap(([path, byVerb]) =>
      Object.entries(byVerb).map(
        ([httpMethod, { authorizationType, apiKeyRequired }]): MethodSummary => ({
          httpMethod,
          path,
          ...(authorizationType !== undefined && { authorizationType }),
          ...(apiKeyRequired !== undefined && { apiKeyRequired }),
        }),
      ),
    );
    if (methods.length === 0) throw new Error('The response has no summary.');
    return methods;
  }),
});
