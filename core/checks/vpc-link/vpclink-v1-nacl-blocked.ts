import { evidence } from '../../model/evidence.ts';
import type { Confidence, Verdict } from '../../model/finding.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import type { AclHole } from './network/acl-holes.ts';
import { flowsOf } from './network/flows.ts';
import { distinctRoutes, groupBy, judgePaths, unread } from './network/judge-paths.ts';
import { aclHoles, isLeftOut } from './network/obstacles.ts';

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
  accountsFor: ['integration-timeout', 'vpclink-v1-target-unhealthy'],
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const holes = aclHoles(path);
      const gaps = [...holes, ...flowsOf(path).strangers].map(({ gap }) => gap);
      const faults = groupBy(holes, (hole) => hole.networkAclId).map(([networkAclId, its]) => {
        const sure = its.filter(({ gap }) => gap === null);
        return sure.length > 0
          ? fault(networkAclId, sure, signals)
          : doubt(networkAclId, its, signals);
      });
      return [...faults, ...unread(path, gaps)];
    }),
});

/** A rule for a part of the addresses of which it is not known whether the traffic is among them: nothing to open yet. */
function doubt(networkAclId: string, holes: readonly AclHole[], signals: Signals): Verdict {
  const routes = distinctRoutes(holes.flatMap(({ flow }) => flow.routes));
  return faulty({
    subject: networkAclId,
    confidence: 'possible',
    evidence: [
      ...holes.slice(0, 1).map(({ cidr, blockedBy, gap }) =>
        evidence(`${id}.part`, {
          acl: networkAclId,
          cidr,
          rule: String(blockedBy),
          because: gap?.because ?? '',
        }),
      ),
      ...logged(failuresOf(signals, id, routes), id),
    ],
    routes,
    remedies: [],
    data: { networkAclId },
  });
}

function fault(networkAclId: string, holes: readonly AclHole[], signals: Signals): Verdict {
  const routes = distinctRoutes(holes.flatMap(({ flow }) => flow.routes));
  const distinct = groupBy(
    holes.map(({ egress, cidr, fromPort, toPort, blockedBy }) => ({
      egress,
      cidr,
      fromPort,
      toPort,
      blockedBy,
    })),
    (hole) => JSON.stringify(hole),
  ).flatMap(([, same]) => same.slice(0, 1));
  return faulty({
    subject: networkAclId,
    confidence: confidenceOf(
      holes.filter((hole) => !hole.healthCheckOnly && !isLeftOut(hole.flow)),
    ),
    evidence: [
      ...distinct.slice(0, 6).map(({ egress, cidr, fromPort, toPort, blockedBy }) =>
        evidence(`${id}.${egress ? 'outbound' : 'inbound'}`, {
          acl: networkAclId,
          cidr,
          ports: fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`,
          rule: String(blockedBy),
        }),
      ),
      ...logged(failuresOf(signals, id, routes), id),
    ],
    routes,
    remedies: ['open-network-acl'],
    data: { networkAclId, holes: JSON.stringify(distinct) },
  });
}

/**
 * A service port, or every port that an answer can go back to, is proof; a part of these breaks only some connections.
 * Without health checks the load balancer tries its targets anyway, and it leaves out targets as long as others are healthy.
 */
function confidenceOf(holes: readonly AclHole[]): Confidence {
  if (holes.length === 0) return 'possible';
  const whole = ({ fromPort, toPort }: AclHole) =>
    fromPort === toPort || (fromPort <= 1024 && toPort >= 65_535);
  return holes.some(whole) ? 'certain' : 'likely';
}
