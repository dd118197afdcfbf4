import { defineRemedy } from '../define-remedy.ts';
import { wordsOf } from '../link-paths.ts';
import { call, operation } from '../operations.ts';

/**
 * Lets the load balancer, and nobody else, reach the targets' ports; see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups
 */
export default defineRemedy({
  id: 'open-target-security-group',
  apis: ['REST', 'HTTP'],
  risk: 'high',
  writes: ['ec2:AuthorizeSecurityGroupIngress'],
  undoes: ['ec2:RevokeSecurityGroupIngress'],
  plan({ subject, data }) {
    const groupId = String(data?.['groupId'] ?? subject);
    const ports = wordsOf(data?.['ports']).map(Number);
    const sources = [
      ...wordsOf(data?.['sourceGroupIds']).map((id) => ({
        id,
        rule: { UserIdGroupPairs: [{ GroupId: id }] },
      })),
      ...wordsOf(data?.['sourceCidrs']).map((id) => ({ id, rule: { IpRanges: [{ CidrIp: id }] } })),
    ];
    if (data?.['direction'] === 'egress' || ports.length === 0 || sources.length === 0) return null;
    if (!ports.every(Number.isInteger) || sources.some(({ id }) => isEverybody(id))) return null;
    const rules = ports.flatMap((port) => sources.map((source) => ({ port, ...source })));
    return {
      operations: rules.map(({ port, id, rule }) => {
        const permission = {
          GroupId: groupId,
          IpPermissions: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...rule }],
        };
        return operation(
          `allow-${port}-from-${id}`,
          call('ec2:AuthorizeSecurityGroupIngress', permission),
          { expects: null, undo: [call('ec2:RevokeSecurityGroupIngress', permission)] },
        );
      }),
      blastRadius: [
        {
          code: 'open-target-security-group.rule',
          args: {
            group: groupId,
            ports: ports.join(', '),
            sources: sources.map(({ id }) => id).join(', '),
          },
        },
        { code: 'open-target-security-group.members', args: { group: groupId } },
      ],
      lifetime: 'permanent',
    };
  },
});

/** No plan opens a port to every address. */
const isEverybody = (source: string): boolean => source.endsWith('/0');
