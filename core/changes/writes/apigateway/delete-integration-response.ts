import { APIGatewayClient, DeleteIntegrationResponseCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'apigateway:DeleteIntegrationResponse',
  grants: onPath(
    'apigateway:DELETE',
    '/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/integration/responses/<statusCode>',
  ),
  reads: [],
  removalOf: {
    write: 'apigateway:PutIntegrationResponse',
    same: ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  },
  send: sends(APIGatewayClient, DeleteIntegrationResponseCommand),
  gone: ['NotFoundException'],
});
