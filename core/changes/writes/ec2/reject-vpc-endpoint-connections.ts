import { EC2Client, RejectVpcEndpointConnectionsCommand } from '@aws-sdk/client-ec2';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'ec2:RejectVpcEndpointConnections',
  grants: onNetwork('ec2:RejectVpcEndpointConnections', 'vpc-endpoint-service/<ServiceId>'),
  reads: [],
  removalOf: {
    write: 'ec2:AcceptVpcEndpointConnections',
    same: ['ServiceId', 'VpcEndpointIds'],
  },
  send: sends(EC2Client, RejectVpcEndpointConnectionsCommand),
  gone: ['InvalidVpcEndpointServiceId.NotFound', 'InvalidVpcEndpointId.NotFound'],
});
