import {
  ApiGatewayV2Client,
  GetAuthorizerCommand,
  UpdateAuthorizerCommand,
} from '@aws-sdk/client-apigatewayv2';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { fieldsLike, hasFields, setIn } from './helpers/same-fields.ts';

/** The state is what the authorizer has at each field that is set. */
export default defineWrite({
  name: 'apigatewayv2:UpdateAuthorizer',
  grants: onPath('apigateway:PATCH', '/apis/<ApiId>/authorizers/<AuthorizerId>'),
  reads: ['apigatewayv2:GetAuthorizer'],
  send: sends(ApiGatewayV2Client, UpdateAuthorizerCommand),
  async state(environment, input) {
    const { ApiId, AuthorizerId } = input;
    const authorizer = await environment
      .client(ApiGatewayV2Client)
      .send(new GetAuthorizerCommand({ ApiId: String(ApiId), AuthorizerId: String(AuthorizerId) }));
    return fieldsLike(authorizer, setIn(input, 'ApiId', 'AuthorizerId'));
  },
  makes: (state, input) => hasFields(state, setIn(input, 'ApiId', 'AuthorizerId')),
});
