import { APIGatewayClient, DeleteVpcLinkCommand } from '@aws-sdk/client-api-gateway';
import { anywhere } from '../../../aws/iam/calls/grant.ts';
import { onEndpointService, onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'apigateway:DeleteVpcLink',
  grants: [
    ...onPath('apigateway:DELETE', '/vpclinks/<vpcLinkId>'),
    ...anywhere('EC2')('ec2:DescribeVpcEndpointServiceConfigurations'),
    ...onEndpointService('ec2:DeleteVpcEndpointServiceConfigurations', '*'),
  ],
  reads: [],
  removalOf: { write: 'apigateway:CreateVpcLink', result: 'vpcLinkId', same: [] },
  send: sends(APIGatewayClient, DeleteVpcLinkCommand),
  gone: ['NotFoundException'],
});
