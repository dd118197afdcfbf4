import { APIGatewayClient, DeleteBasePathMappingCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'apigateway:DeleteBasePathMapping',
  grants: onPath('apigateway:DELETE', '/domainnames/<domainName>/basepathmappings/<basePath>'),
  reads: [],
  removalOf: {
    write: 'apigateway:CreateBasePathMapping',
    same: ['domainName', 'basePath'],
  },
  send: sends(APIGatewayClient, DeleteBasePathMappingCommand),
  gone: ['NotFoundException'],
});
