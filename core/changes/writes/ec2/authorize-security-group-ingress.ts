import {
  AuthorizeSecurityGroupIngressCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  type IpPermission,
} from '@aws-sdk/client-ec2';
import type { Environment } from '../../../aws/environment.ts';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { bears, describedBy } from '../../mark.ts';
import { sends } from '../../sends.ts';
import { defineWrite, type Input } from '../../write.ts';

/** The sources of a rule as `group:ID` and `cidr:RANGE`. */
const sources = ({ UserIdGroupPairs = [], IpRanges = [] }: IpPermission): string[] => [
  ...UserIdGroupPairs.map(({ GroupId }) => `group:${GroupId}`),
  ...IpRanges.map(({ CidrIp }) => `cidr:${CidrIp}`),
];

const samePorts = (one: IpPermission, other: IpPermission): boolean =>
  one.IpProtocol === other.IpProtocol &&
  one.FromPort === other.FromPort &&
  one.ToPort === other.ToPort;

const groupOf = async (environment: Environment, { GroupId }: Input) => {
  const { SecurityGroups = [] } = await environment
    .client(EC2Client)
    .send(new DescribeSecurityGroupsCommand({ GroupIds: [String(GroupId)] }));
  return SecurityGroups[0]?.IpPermissions ?? [];
};

const rulesOf = ({ IpPermissions }: Input) => IpPermissions as readonly IpPermission[];

/**
 * The state: which of the sources of the rule to be added the group already lets in on just these ports. The description of a rule
 * takes the mark; a rule is the same with another one.
 */
export default defineWrite({
  name: 'ec2:AuthorizeSecurityGroupIngress',
  // Rules are a resource of their own only for requests that tag them; these do not.
  grants: onNetwork('ec2:AuthorizeSecurityGroupIngress', 'security-group/<GroupId>'),
  reads: ['ec2:DescribeSecurityGroups'],
  send: sends(EC2Client, AuthorizeSecurityGroupIngressCommand),
  async state(environment, input) {
    const existing = await groupOf(environment, input);
    const wanted = rulesOf(input).flatMap((rule) => {
      const there = existing.filter((other) => samePorts(rule, other)).flatMap(sources);
      return sources(rule)
        .filter((source) => there.includes(source))
        .map((source) => `${rule.IpProtocol}:${rule.FromPort}-${rule.ToPort} ${source}`);
    });
    return wanted.length > 0 ? wanted.toSorted() : null;
  },
  makes: (state, input) =>
    Array.isArray(state) && state.length === rulesOf(input).flatMap(sources).length,
  mark: (input, mark) => ({
    ...input,
    IpPermissions: rulesOf(input).map(({ UserIdGroupPairs, IpRanges, ...rule }) => ({
      ...rule,
      ...(UserIdGroupPairs && {
        UserIdGroupPairs: UserIdGroupPairs.map((pair) => ({
          ...pair,
          Description: describedBy(pair.Description, mark),
        })),
      }),
      ...(IpRanges && {
        IpRanges: IpRanges.map((range) => ({
          ...range,
          Description: describedBy(range.Description, mark),
        })),
      }),
    })),
  }),
  async find(environment, input, mark) {
    const existing = await groupOf(environment, input);
    const marked = existing.flatMap(({ UserIdGroupPairs = [], IpRanges = [] }) =>
      [...UserIdGroupPairs, ...IpRanges].filter(({ Description }) => bears(Description, mark)),
    );
    return marked.length > 0 ? {} : undefined;
  },
});
