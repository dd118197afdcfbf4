import { evidence } from '../../model/evidence.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { flowsOf } from './network/flows.ts';
import { distinctRoutes, groupBy, judgePaths, unread } from './network/judge-paths.ts';
import { isLeftOut, shutBySecurityGroups } from './network/obstacles.ts';
import type { Shut } from './network/security-groups.ts';
import { loadBalancerOf } from './network/steps.ts';

/**
 * No rule lets the load balancer reach its targets. Health checks then time out as well, so this is the root of
 * unhealthy targets, not their consequence.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups
 */
const id = 'vpclink-v1-security-group-blocked';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'network',
  broughtBy: ['ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'],
  endedBy: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:AuthorizeSecurityGroupEgress'],
  looksLike: ['integration-timeout'],
  accountsFor: ['integration-timeout', 'vpclink-v1-target-unhealthy'],
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const { arn, securityGroupIds } = loadBalancerOf(path);
      const all = shutBySecurityGroups(path);
      const gaps = [...all, ...flowsOf(path).strangers].map(({ gap }) => gap);
      const faults = groupBy(all, (one) => one.groupId).map(([groupId, shut]) => {
        const sure = shut.filter(({ gap }) => gap === null);
        return sure.length > 0
          ? fault(groupId, sure, arn, securityGroupIds, signals)
          : doubt(groupId, shut, signals);
      });
      return [...faults, ...unread(path, gaps)];
    }),
});

/** Rules that admit a part of the addresses, or a list of them, that nobody here can compare: nothing to open yet. */
function doubt(groupId: string, shut: readonly Shut[], signals: Signals): Verdict {
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
  groupId: string,
  shut: readonly Shut[],
  loadBalancerArn: string,
  ownGroups: readonly string[],
  signals: Signals,
): Verdict {
  const direction = shut[0]?.direction ?? 'ingress';
  const routes = distinctRoutes(shut.flatMap(({ flow }) => flow.routes));
  const ports = distinct(shut.flatMap((one) => one.ports.map(String)));
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
    data: {
      groupId,
      direction,
      ports,
      ...peers,
      targetGroupArn: shut[0]?.flow.targetGroup.arn ?? '',
      loadBalancerArn,
    },
  });
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(' ');
