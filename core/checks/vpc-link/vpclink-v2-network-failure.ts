import type { LinkPathV2 } from '../../model/facts/network.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck } from '../define-check.ts';
import { aclFaults } from './network/acl-faults.ts';
import { type AclHole, holesOf } from './network/acl-holes.ts';
import { entriesOf } from './network/entries.ts';
import { flowsOf, type Passage } from './network/flows.ts';
import { groupFaults } from './network/group-faults.ts';
import { judgePaths, unread } from './network/judge-paths.ts';
import { aclHoles, shutBySecurityGroups } from './network/obstacles.ts';
import { type Shut, shutOf } from './network/security-groups.ts';
import { loadBalancerOf } from './network/steps.ts';
import { byBalancer, ofVersion2 } from './network/version-2.ts';

/**
 * A security group or a network ACL keeps requests from the load balancer behind the link, or from its targets.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html
 */
const id = 'vpclink-v2-network-failure';

export default defineCheck({
  id,
  ...ofVersion2,
  symptoms: ['5xx', 'latency'],
  broughtBy: [
    'ec2:RevokeSecurityGroupIngress',
    'ec2:RevokeSecurityGroupEgress',
    'ec2:CreateNetworkAclEntry',
    'ec2:DeleteNetworkAclEntry',
    'ec2:ReplaceNetworkAclEntry',
  ],
  endedBy: [
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:CreateNetworkAclEntry',
    'ec2:DeleteNetworkAclEntry',
    'ec2:ReplaceNetworkAclEntry',
  ],
  // A load balancer answers 504 for targets that it does not reach.
  looksLike: [...ofVersion2.looksLike, 'integration-timeout', 'http-backend-503-overload'],
  accountsFor: [
    'integration-timeout',
    'vpclink-v2-alb-no-healthy-target',
    'http-backend-503-overload',
  ],
  judge(facts, signals) {
    const paths = byBalancer(facts['vpc-link']);
    return [
      ...judgePaths(paths, (path) => {
        const entries = entriesOf(path);
        return faults(
          path,
          entries.flatMap((one) => shutOf(one, path)),
          entries.flatMap((one) => holesOf(one, path)),
          signals,
        );
      }),
      ...judgePaths(paths, (path) => [
        ...faults(path, shutBySecurityGroups(path), aclHoles(path), signals),
        ...unread(
          path,
          flowsOf(path).strangers.map(({ gap }) => gap),
        ),
      ]),
    ];
  },
});

const faults = (
  path: LinkPathV2,
  shut: readonly Shut<Passage>[],
  holes: readonly AclHole<Passage>[],
  signals: Signals,
): Verdict[] => [
  ...groupFaults(id, shut, loadBalancerOf(path).arn, signals),
  ...aclFaults(id, holes, signals),
  ...unread(
    path,
    [...shut, ...holes].map(({ gap }) => gap),
  ),
];
