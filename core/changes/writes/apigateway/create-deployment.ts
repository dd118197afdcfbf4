import { APIGatewayClient, CreateDeploymentCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { stageOf } from './helpers/stage.ts';

/**
 * The state is the deployment that the stage serves, which the call changes too.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html
 */
export default defineWrite({
  name: 'apigateway:CreateDeployment',
  grants: onPath('apigateway:POST', '/restapis/<restApiId>/deployments'),
  reads: ['apigateway:GetStage'],
  send: sends(APIGatewayClient, CreateDeploymentCommand),
  state: async (environment, input) => (await stageOf(environment, input)).deploymentId ?? null,
  recover: (state) => ({ id: state }),
});
