import { APIGatewayClient, CreateDeploymentCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { bears, describedBy } from '../../mark.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { deploymentsOf } from './helpers/deployments.ts';
import { stageOf } from './helpers/stage.ts';

/**
 * The state is the deployment that the stage serves, which the call changes too. A second call would make a second deployment.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html
 */
export default defineWrite({
  name: 'apigateway:CreateDeployment',
  grants: onPath('apigateway:POST', '/restapis/<restApiId>/deployments'),
  reads: ['apigateway:GetStage', 'apigateway:GetDeployments'],
  send: sends(APIGatewayClient, CreateDeploymentCommand),
  state: async (environment, input) => (await stageOf(environment, input)).deploymentId ?? null,
  makes: (state, _input, output) => output !== undefined && state === output['id'],
  mark: (input, mark) => ({ ...input, description: describedBy(input['description'], mark) }),
  async find(environment, input, mark) {
    const all = await deploymentsOf(environment, input);
    const id = all.find(({ description }) => bears(description, mark))?.id;
    return id === undefined ? undefined : { id };
  },
  // AWS has no condition for it: whoever deployed in between was served until our deployment came.
  async overtook(environment, input, { output, before, since }) {
    const from = Math.floor(Date.parse(since) / 1000) * 1000;
    const all = await deploymentsOf(environment, input);
    const ours = all.find(({ id }) => id === output['id'])?.createdDate?.getTime() ?? Infinity;
    return all.some(({ id, createdDate: at }) => {
      const time = at?.getTime() ?? 0;
      return id !== output['id'] && id !== before && time >= from && time <= ours;
    });
  },
});
