import type {
  AuthorizeSecurityGroupIngressCommandInput,
  IpPermission,
  RevokeSecurityGroupIngressCommandInput,
} from '@aws-sdk/client-ec2';
import { awsError, type OperationContext } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { identity, permissionsOf, type Rule, ruleId, rulesOf } from './permissions.ts';
import { type Ec2State, groupOf, invalid } from './state.ts';

const operation = operationsOn<Ec2State>();
type Group = Ec2State['securityGroups'][string];

const fieldOf = (egress: boolean) => (egress ? 'IpPermissionsEgress' : 'IpPermissions');
const rulesIn = (group: Group, egress: boolean): Rule[] =>
  rulesOf(group[fieldOf(egress)] ?? [], group.OwnerId ?? '');

const authorize = (egress: boolean) =>
  operation<AuthorizeSecurityGroupIngressCommandInput>(
    [],
    ['GroupId', 'IpPermissions', 'TagSpecifications'],
    (state, input, context) => {
      const group = groupOf(state, input.GroupId);
      const present = rulesIn(group, egress);
      const added = given(state, input.IpPermissions, context);
      const known = new Set(present.map(identity));
      const twice = added.find((rule) => known.has(identity(rule)));
      if (twice) {
        throw awsError(
          'InvalidPermission.Duplicate',
          `the specified rule "${identity(twice)}" already exists`,
        );
      }
      group[fieldOf(egress)] = permissionsOf([...present, ...added]);
      return {
        Return: true,
        SecurityGroupRules: added.map((rule) => described(group, egress, rule)),
      };
    },
  );

const revoke = (egress: boolean) =>
  operation<RevokeSecurityGroupIngressCommandInput>(
    [],
    ['GroupId', 'IpPermissions', 'SecurityGroupRuleIds'],
    (state, input, context) => {
      const group = groupOf(state, input.GroupId);
      const present = rulesIn(group, egress);
      const gone = input.SecurityGroupRuleIds
        ? byIds(group, egress, present, input.SecurityGroupRuleIds)
        : given(state, input.IpPermissions, context);
      const leaving = new Set(gone.map(identity));
      const staying = present.filter((rule) => !leaving.has(identity(rule)));
      if (staying.length + leaving.size > present.length) {
        throw awsError(
          'InvalidPermission.NotFound',
          'The specified rule does not exist in this security group.',
        );
      }
      group[fieldOf(egress)] = permissionsOf(staying);
      return {
        Return: true,
        RevokedSecurityGroupRules: gone.map((rule) => described(group, egress, rule)),
      };
    },
  );

function given(
  state: Ec2State,
  permissions: readonly IpPermission[] = [],
  { accountId }: OperationContext,
): Rule[] {
  const rules = rulesOf(permissions, accountId);
  if (rules.length === 0) throw invalid('No permissions were given.');
  for (const { source } of rules) if (source.kind === 'group') groupOf(state, source.groupId);
  return rules;
}

const byIds = (group: Group, egress: boolean, rules: readonly Rule[], ids: readonly string[]) =>
  ids.map((id) => {
    const rule = rules.find((one) => ruleId(group.GroupId, egress, one) === id);
    if (rule) return rule;
    const message = `The security group rule ID '${id}' does not exist`;
    throw awsError('InvalidSecurityGroupRuleId.NotFound', message);
  });

const described = (group: Group, egress: boolean, rule: Rule) => ({
  SecurityGroupRuleId: ruleId(group.GroupId, egress, rule),
  GroupId: group.GroupId,
  GroupOwnerId: group.OwnerId,
  IsEgress: egress,
  IpProtocol: rule.protocol,
  FromPort: rule.from ?? -1,
  ToPort: rule.to ?? -1,
  ...(rule.source.kind === 'ipv4' && { CidrIpv4: rule.source.cidr }),
  ...(rule.source.kind === 'ipv6' && { CidrIpv6: rule.source.cidr }),
  ...(rule.source.kind === 'group' && {
    ReferencedGroupInfo: { GroupId: rule.source.groupId, UserId: rule.source.userId },
  }),
  ...(rule.description !== undefined && { Description: rule.description }),
});

export const securityGroupRuleOperations = {
  AuthorizeSecurityGroupIngress: authorize(false),
  AuthorizeSecurityGroupEgress: authorize(true),
  RevokeSecurityGroupIngress: revoke(false),
  RevokeSecurityGroupEgress: revoke(true),
};
