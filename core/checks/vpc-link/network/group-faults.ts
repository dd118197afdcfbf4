import { evidence } from '../../../model/evidence.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { Signals } from '../../../model/signals.ts';
import { failuresOf, logged } from '../../../signals/failures.ts';
import { faulty } from '../../define-check.ts';
import type { Passage } from './flows.ts';
import { openEgressCalls } from './egress-calls.ts';
import { distinctRoutes, groupBy } from './judge-paths.ts';
import { isLeftOut } from './obstacles.ts';
import type { Shut } from './security-groups.ts';

/** The causes that are closed security groups. */
type Id = 'vpclink-v1-security-group-blocked' | 'vpclink-v2-network-failure';

/** One fault for each security group that keeps traffic away, or may. */
export const groupFaults = (
  id: Id,
  all: readonly Shut<Passage>[],
  loadBalancerArn: string,
  signals: Signals,
): Verdict[] =>
  groupBy(all, (one) => one.groupId).map(([groupId, shut]) => {
    const sure = shut.filter(({ gap }) => gap === null);
    return sure.length > 0
      ? fault(id, groupId, sure, loadBalancerArn, signals)
      : doubt(id, groupId, shut, signals);
  });

/** Rules that admit a part of the addresses, or a list of them, that nobody here can compare: nothing to open yet. */
function doubt(id: Id, groupId: string, shut: readonly Shut<Passage>[], signals: Signals): Verdict {
  const routes = distinctRoutes(shut.flatMap(({ flow }) => flow.routes));
  const because = shut.flatMap(({ gap }) => gap?.because ?? [])[0] ?? '';
  const ports = distinct(shut.flatMap((one) => one.ports.map(String)));
  return faulty({
    subject: groupId,
    confidence: 'possible',
    evidence: [
      evidence(`${id}.part`, { group: groupId, ports, because }),
      ...logged(failuresOf(signals, id, routes), id),
    ],
    routes,
    remedies: [],
    data: { groupId, direction: shut[0]?.direction ?? 'ingress', ports },
  });
}

function fault(
  id: Id,
  groupId: string,
  shut: readonly Shut<Passage>[],
  loadBalancerArn: string,
  signals: Signals,
): Verdict {
  const direction = shut[0]?.direction ?? 'ingress';
  const routes = distinctRoutes(shut.flatMap(({ flow }) => flow.routes));
  const ports = distinct(shut.flatMap((one) => one.ports.map(String)));
  const ownGroups = shut[0]?.flow.sourceGroupIds ?? [];
  const peers =
    direction === 'egress'
      ? { destinationCidrs: distinct(shut.map(({ flow }) => flow.subnet.cidr)) }
      : ownGroups.length > 0
        ? { sourceGroupIds: ownGroups.join(' ') }
        : {
            sourceCidrs: distinct(
              shut.flatMap(({ flow }) => flow.sources.map(({ subnet }) => subnet.cidr)),
            ),
          };
  const service = shut.some(
    ({ ports: closed, flow }) => closed.includes(flow.servicePort) && !isLeftOut(flow),
  );
  return faulty({
    subject: groupId,
    // With only the health check's port shut, the load balancer tries its targets anyway; and it leaves out what it cannot
    // reach as long as another target is healthy.
    confidence: service ? 'certain' : 'possible',
    evidence: [
      {
        code: `${id}.${direction}`,
        args: { group: groupId, ports, peers: Object.values(peers).join(' ') },
      },
      ...logged(failuresOf(signals, id, routes), id),
    ],
    routes,
    remedies: direction === 'ingress' ? ['open-target-security-group'] : [],
    ...(direction === 'egress' && { advised: openEgressCalls(groupId, shut) }),
    data: {
      groupId,
      direction,
      ports,
      ...peers,
      targetGroupArn: shut[0]?.flow.targetGroup?.arn ?? '',
      loadBalancerArn,
    },
  });
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(' ');
