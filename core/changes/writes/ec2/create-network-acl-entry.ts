import {
  CreateNetworkAclEntryCommand,
  DescribeNetworkAclsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';

const fields = ['CidrBlock', 'PortRange', 'Protocol', 'RuleAction'];

/** The state is the entry of this number and direction. AWS keeps no mark of whoever made it: the number and the values are it. */
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
    return entry ? pick(entry, fields) : null;
  },
  makes: (state, input) => sameJson(state, pick(input, fields)),
});
