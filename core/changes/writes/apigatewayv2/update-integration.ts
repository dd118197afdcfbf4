import {
  ApiGatewayV2Client,
  GetIntegrationCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-apigatewayv2';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { fieldsLike, hasFields, setIn } from './helpers/same-fields.ts';

/** The state is what the integration has at each field that is set. A stage that is deployed automatically serves it at once. */
export default defineWrite({
  name: 'apigatewayv2:UpdateIntegration',
  grants: onPath('apigateway:PATCH', '/apis/<ApiId>/integrations/<IntegrationId>'),
  reads: ['apigatewayv2:GetIntegration'],
  send: sends(ApiGatewayV2Client, UpdateIntegrationCommand),
  async state(environment, input) {
    const { ApiId, IntegrationId } = input;
    const integration = await environment
      .client(ApiGatewayV2Client)
      .send(
        new GetIntegrationCommand({ ApiId: String(ApiId), IntegrationId: String(IntegrationId) }),
      );
    return fieldsLike(integration, setIn(input, 'ApiId', 'IntegrationId'));
  },
  makes: (state, input) => hasFields(state, setIn(input, 'ApiId', 'IntegrationId')),
});
