import { APIGatewayClient, UpdateStageCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { hasPatchedValues } from './helpers/has-patched-values.ts';
import { patchedPaths, stageValues } from './helpers/patched-values.ts';
import { stageOf } from './helpers/stage.ts';

/** The state is what the stage has at each path that is patched. */
export default defineWrite({
  name: 'apigateway:UpdateStage',
  grants: onPath('apigateway:PATCH', '/restapis/<restApiId>/stages/<stageName>'),
  reads: ['apigateway:GetStage'],
  send: sends(APIGatewayClient, UpdateStageCommand),
  state: async (environment, input) =>
    stageValues(await stageOf(environment, input), patchedPaths(input)),
  makes: hasPatchedValues,
});
