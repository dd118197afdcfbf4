import { APIGatewayClient, FlushStageAuthorizersCacheCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';
import { stageOf } from './helpers/stage.ts';

/**
 * AWS tells nothing of what is cached, so the state is only the deployment that the stage serves, which a flush leaves as it is. What is
 * not known to have been answered is sent again: a cache that is emptied twice is as empty.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageAuthorizersCache.html
 */
export default defineWrite({
  name: 'apigateway:FlushStageAuthorizersCache',
  grants: onPath('apigateway:DELETE', '/restapis/<restApiId>/stages/<stageName>/cache/authorizers'),
  reads: ['apigateway:GetStage'],
  send: sends(APIGatewayClient, FlushStageAuthorizersCacheCommand),
  state: async (environment, input) => pick(await stageOf(environment, input), ['deploymentId']),
  makes: (_state, _input, output) => output !== undefined,
});
