import { EC2Client, RevokeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'ec2:RevokeSecurityGroupIngress',
  grants: onNetwork('ec2:RevokeSecurityGroupIngress', 'security-group/<GroupId>'),
  reads: [],
  removalOf: { write: 'ec2:AuthorizeSecurityGroupIngress', same: ['GroupId', 'IpPermissions'] },
  send: sends(EC2Client, RevokeSecurityGroupIngressCommand),
  gone: ['InvalidPermission.NotFound', 'InvalidGroup.NotFound'],
});
