import {
  CreateNetworkAclEntryCommand,
  DescribeNetworkAclsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';

/** The state is the entry of this number and direction. */
export default defineWrite({
  name: 'ec2:CreateNetworkAclEntry',
  grants: onNetwork('ec2:CreateNetworkAclEntry', 'network-acl/<NetworkAclId>'),
  reads: ['ec2:DescribeNetworkAcls'],
  send: sends(EC2Client, CreateNetworkAclEntryCommand),
  async state(environment, { NetworkAclId, RuleNumber, Egress }) {
    const { NetworkAcls = [] } = await environment
      .client(EC2Client)
      .send(new DescribeNetworkAclsCommand({ NetworkAclIds: [String(NetworkAclId)] }));
    const entry = NetworkAcls[0]?.Entries?.find(
      (candidate) => candidate.RuleNumber === RuleNumber && candidate.Egress === Egress,
    );
    return entry ? pick(entry, ['CidrBlock', 'PortRange', 'Protocol', 'RuleAction']) : null;
  },
});
