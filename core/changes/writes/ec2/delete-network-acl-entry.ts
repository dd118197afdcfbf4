import { DeleteNetworkAclEntryCommand, EC2Client } from '@aws-sdk/client-ec2';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'ec2:DeleteNetworkAclEntry',
  grants: onNetwork('ec2:DeleteNetworkAclEntry', 'network-acl/<NetworkAclId>'),
  reads: [],
  removalOf: {
    write: 'ec2:CreateNetworkAclEntry',
    same: ['NetworkAclId', 'RuleNumber', 'Egress'],
  },
  send: sends(EC2Client, DeleteNetworkAclEntryCommand),
  gone: ['InvalidNetworkAclEntry.NotFound', 'InvalidNetworkAclID.NotFound'],
});
