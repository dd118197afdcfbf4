import {
  APIGatewayClient,
  GetMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { defineWrite } from '../../write.ts';
import { isSameResponse } from './helpers/same-response.ts';

/**
 * The state is the method response of this status; null where there is none. It is ours where it holds what we put, and nothing else.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html
 */
export default defineWrite({
  name: 'apigateway:PutMethodResponse',
  grants: onPath(
    'apigateway:PUT',
    '/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/responses/<statusCode>',
  ),
  reads: ['apigateway:GetMethod'],
  send: sends(APIGatewayClient, PutMethodResponseCommand),
  async state(environment, input) {
    const { methodResponses } = await environment.client(APIGatewayClient).send(
      new GetMethodCommand({
        restApiId: String(input['restApiId']),
        resourceId: String(input['resourceId']),
        httpMethod: String(input['httpMethod']),
      }),
    );
    return plain(methodResponses?.[String(input['statusCode'])]);
  },
  makes: isSameResponse,
});
