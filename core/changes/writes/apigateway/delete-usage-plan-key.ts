import { APIGatewayClient, DeleteUsagePlanKeyCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'apigateway:DeleteUsagePlanKey',
  grants: onPath('apigateway:DELETE', '/usageplans/<usagePlanId>/keys/<keyId>'),
  reads: [],
  removalOf: { write: 'apigateway:CreateUsagePlanKey', same: ['usagePlanId', 'keyId'] },
  send: sends(APIGatewayClient, DeleteUsagePlanKeyCommand),
  gone: ['NotFoundException'],
});
