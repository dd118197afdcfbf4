import { APIGatewayClient, DeleteMethodResponseCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'apigateway:DeleteMethodResponse',
  grants: onPath(
    'apigateway:DELETE',
    '/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/responses/<statusCode>',
  ),
  reads: [],
  removalOf: {
    write: 'apigateway:PutMethodResponse',
    same: ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  },
  send: sends(APIGatewayClient, DeleteMethodResponseCommand),
  gone: ['NotFoundException'],
});
