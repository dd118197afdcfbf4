import { evidence } from '../../model/evidence.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import type { TargetGroup } from '../../model/facts/target-group.ts';
import type { Verdict } from '../../model/finding.ts';
import { MissingEvidence } from '../../model/reading.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { judgeGroups } from './network/judge-groups.ts';
import { unread } from './network/judge-paths.ts';
import { leftAside } from './network/left-aside.ts';
import { flowsOf, isIdle } from './network/flows.ts';
import { portMeant } from './network/obstacles.ts';
import { illTargets } from './network/target-health.ts';

/**
 * Targets fail their health checks although the network lets them through: the process is down, answers wrongly, or is
 * asked at the wrong place.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
const id = 'vpclink-v1-target-unhealthy';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'backend',
  broughtBy: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:ModifyTargetGroup'],
  endedBy: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:ModifyTargetGroup'],
  looksLike: ['integration-timeout'],
  accountsFor: ['integration-timeout'],
  judge: (facts, signals) =>
    judgeGroups(facts['vpc-link'].paths, (path, group, routes) =>
      judge(path, group, routes, signals),
    ),
});

function judge(
  path: LinkPath,
  group: TargetGroup,
  routes: RouteRef[],
  signals: Signals,
): Verdict[] {
  if (leftAside(group) !== null) return [];
  const { ill, all, gap } = illTargets(path, group);
  if (ill.length === 0) return [];
  const reasons = [...new Set(ill.map(({ reason }) => reason ?? 'unhealthy'))];
  const { port, protocol } = group.healthCheck;
  const checked = ill.filter((target) => !isIdle(target));
  const elsewhere =
    checked.length > 0 &&
    port !== 'traffic-port' &&
    checked.every((target) => String(target.port) !== port);
  const astray = astrayOf(path, group);
  const askedWrongly = elsewhere || reasons.includes('Target.ResponseCodeMismatch');
  const args = { group: group.name, bad: ill.length, all, reasons: reasons.join(', ') };
  return [
    faulty({
      subject: group.arn,
      // Where all fail only their health check, the load balancer tries them anyway.
      confidence: gap ? 'possible' : askedWrongly ? 'likely' : 'certain',
      evidence: [
        evidence(`${id}.targets`, args),
        ...(gap ? [evidence(`${id}.path-unknown`, { because: gap.because })] : []),
        ...(elsewhere ? [evidence(`${id}.other-port`, { port, group: group.name })] : []),
        ...(astray === null ? [] : [evidence(`${id}.astray`, { ...astray, group: group.name })]),
        ...logged(failuresOf(signals, id, routes), id),
      ],
      routes,
      remedies: askedWrongly && !gap ? ['correct-health-check'] : [],
      data: {
        targetGroupArn: group.arn,
        connectionId: path.connectionId,
        healthCheckPort: port,
        healthCheckProtocol: protocol,
        targetPort: ill[0]?.port ?? group.port,
        reasons: reasons.join(' '),
      },
    }),
    ...unread(path, [gap]),
  ];
}

/** Where targets are registered on another port than the one that the network is open for. */
function astrayOf(path: LinkPath, { arn }: TargetGroup): { port: number; usual: number } | null {
  try {
    const flows = flowsOf(path).flows.filter(({ targetGroup }) => targetGroup.arn === arn);
    const found = flows.flatMap((flow) => {
      const usual = portMeant(flow, path);
      return usual === null ? [] : [{ port: flow.servicePort, usual }];
    });
    return found[0] ?? null;
  } catch (error) {
    if (error instanceof MissingEvidence) return null;
    throw error;
  }
}
