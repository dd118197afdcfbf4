import {
  APIGatewayClient,
  GetIntegrationCommand,
  PutIntegrationResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { defineWrite } from '../../write.ts';
import { isSameResponse } from './helpers/same-response.ts';

/**
 * The state is the integration response of this status; null where there is none. It is ours where it holds what we put, and nothing else.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html
 */
export default defineWrite({
  name: 'apigateway:PutIntegrationResponse',
  grants: onPath(
    'apigateway:PUT',
    '/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/integration/responses/<statusCode>',
  ),
  reads: ['apigateway:GetIntegration'],
  send: sends(APIGatewayClient, PutIntegrationResponseCommand),
  async state(environment, input) {
    const { integrationResponses } = await environment.client(APIGatewayClient).send(
      new GetIntegrationCommand({
        restApiId: String(input['restApiId']),
        resourceId: String(input['resourceId']),
        httpMethod: String(input['httpMethod']),
      }),
    );
    return plain(integrationResponses?.[String(input['statusCode'])]);
  },
  makes: isSameResponse,
});
