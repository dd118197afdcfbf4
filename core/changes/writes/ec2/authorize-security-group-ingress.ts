import {
  AuthorizeSecurityGroupIngressCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  type IpPermission,
} from '@aws-sdk/client-ec2';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

/** The sources of a rule as `group:ID` and `cidr:RANGE`. */
const sources = ({ UserIdGroupPairs = [], IpRanges = [] }: IpPermission): string[] => [
  ...UserIdGroupPairs.map(({ GroupId }) => `group:${GroupId}`),
  ...IpRanges.map(({ CidrIp }) => `cidr:${CidrIp}`),
];

const samePorts = (one: IpPermission, other: IpPermission): boolean =>
  one.IpProtocol === other.IpProtocol &&
  one.FromPort === other.FromPort &&
  one.ToPort === other.ToPort;

/** The state: which of the sources of the rule to be added the group already lets in on just these ports. */
export default defineWrite({
  name: 'ec2:AuthorizeSecurityGroupIngress',
  // Rules are a resource of their own only for requests that tag them; these do not.
  grants: onNetwork('ec2:AuthorizeSecurityGroupIngress', 'security-group/<GroupId>'),
  reads: ['ec2:DescribeSecurityGroups'],
  send: sends(EC2Client, AuthorizeSecurityGroupIngressCommand),
  async state(environment, { GroupId, IpPermissions }) {
    const { SecurityGroups = [] } = await environment
      .client(EC2Client)
      .send(new DescribeSecurityGroupsCommand({ GroupIds: [String(GroupId)] }));
    const existing = SecurityGroups[0]?.IpPermissions ?? [];
    const wanted = (IpPermissions as readonly IpPermission[]).flatMap((rule) => {
      const there = existing.filter((other) => samePorts(rule, other)).flatMap(sources);
      return sources(rule)
        .filter((source) => there.includes(source))
        .map((source) => `${rule.IpProtocol}:${rule.FromPort}-${rule.ToPort} ${source}`);
    });
    return wanted.length > 0 ? wanted.toSorted() : null;
  },
});
