import { APIGatewayClient, DeleteDeploymentCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'apigateway:DeleteDeployment',
  grants: onPath('apigateway:DELETE', '/restapis/<restApiId>/deployments/<deploymentId>'),
  reads: [],
  removalOf: {
    write: 'apigateway:CreateDeployment',
    result: 'deploymentId',
    same: ['restApiId'],
  },
  send: sends(APIGatewayClient, DeleteDeploymentCommand),
  gone: ['NotFoundException'],
});
