import { evidence } from '../../../model/evidence.ts';
import type { Confidence, Verdict } from '../../../model/finding.ts';
import type { Signals } from '../../../model/signals.ts';
import { failuresOf, logged } from '../../../signals/failures.ts';
import { faulty } from '../../define-check.ts';
import type { AclHole } from './acl-holes.ts';
import type { Passage } from './flows.ts';
import { distinctRoutes, groupBy } from './judge-paths.ts';
import { isLeftOut } from './obstacles.ts';

/** The code of the evidence for a rule of which only a part matters, by cause. */
const part = {
  'vpclink-v1-nacl-blocked': 'vpclink-v1-nacl-blocked.part',
  'vpclink-v2-network-failure': 'vpclink-v2-network-failure.acl-part',
} as const;
type Id = keyof typeof part;

/** One fault for each network ACL that drops traffic, or may. */
export const aclFaults = (
  id: Id,
  holes: readonly AclHole<Passage>[],
  signals: Signals,
): Verdict[] =>
  groupBy(holes, (hole) => hole.networkAclId).map(([networkAclId, its]) => {
    const sure = its.filter(({ gap }) => gap === null);
    return sure.length > 0
      ? fault(id, networkAclId, sure, signals)
      : doubt(id, networkAclId, its, signals);
  });

/** A rule for a part of the addresses of which it is not known whether the traffic is among them: nothing to open yet. */
function doubt(
  id: Id,
  networkAclId: string,
  holes: readonly AclHole<Passage>[],
  signals: Signals,
): Verdict {
  const routes = distinctRoutes(holes.flatMap(({ flow }) => flow.routes));
  return faulty({
    subject: networkAclId,
    confidence: 'possible',
    evidence: [
      ...holes.slice(0, 1).map(({ cidr, blockedBy, gap }) =>
        evidence(part[id], {
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

function fault(
  id: Id,
  networkAclId: string,
  holes: readonly AclHole<Passage>[],
  signals: Signals,
): Verdict {
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
function confidenceOf(holes: readonly AclHole<Passage>[]): Confidence {
  if (holes.length === 0) return 'possible';
  const whole = ({ fromPort, toPort }: AclHole<Passage>) =>
    fromPort === toPort || (fromPort <= 1024 && toPort >= 65_535);
  return holes.some(whole) ? 'certain' : 'likely';
}
