import {
  ApiGatewayV2Client,
  GetStageCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-apigatewayv2';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { fieldsLike, hasFields, setIn } from './helpers/same-fields.ts';

/** The state is what the stage has at each setting and variable that is set. */
export default defineWrite({
  name: 'apigatewayv2:UpdateStage',
  grants: onPath('apigateway:PATCH', '/apis/<ApiId>/stages/<StageName>'),
  reads: ['apigatewayv2:GetStage'],
  send: sends(ApiGatewayV2Client, UpdateStageCommand),
  async state(environment, input) {
    const { ApiId, StageName } = input;
    const stage = await environment
      .client(ApiGatewayV2Client)
      .send(new GetStageCommand({ ApiId: String(ApiId), StageName: String(StageName) }));
    return fieldsLike(stage, setIn(input, 'ApiId', 'StageName'));
  },
  makes: (state, input) => hasFields(state, setIn(input, 'ApiId', 'StageName')),
});
