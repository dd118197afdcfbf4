import { defineCheck } from '../define-check.ts';
import { aclFaults } from './network/acl-faults.ts';
import { flowsOf } from './network/flows.ts';
import { judgePaths, unread } from './network/judge-paths.ts';
import { aclHoles } from './network/obstacles.ts';

/**
 * A network ACL drops requests on their way to the targets, or the answers on their way back. ACLs keep no state: both
 * directions need rules.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
 */
const id = 'vpclink-v1-nacl-blocked';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'network',
  broughtBy: [
    'ec2:CreateNetworkAclEntry',
    'ec2:DeleteNetworkAclEntry',
    'ec2:ReplaceNetworkAclEntry',
  ],
  endedBy: ['ec2:CreateNetworkAclEntry', 'ec2:DeleteNetworkAclEntry', 'ec2:ReplaceNetworkAclEntry'],
  looksLike: ['integration-timeout'],
  accountsFor: [
    'integration-timeout',
    'vpclink-v1-target-port-not-listening',
    'vpclink-v1-target-unhealthy',
  ],
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const holes = aclHoles(path);
      const gaps = [...holes, ...flowsOf(path).strangers].map(({ gap }) => gap);
      return [...aclFaults(id, holes, signals), ...unread(path, gaps)];
    }),
});
