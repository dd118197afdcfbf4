import { evidence } from '../../../model/evidence.ts';
import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { TargetGroup } from '../../../model/facts/target-group.ts';
import type { Verdict } from '../../../model/finding.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { failuresOf, logged } from '../../../signals/failures.ts';
import { faulty } from '../../define-check.ts';
import { flowsOf, isIdle } from './flows.ts';
import { unread } from './judge-paths.ts';
import { portMeant } from './obstacles.ts';
import { illTargets } from './target-health.ts';

/** The causes that are targets which fail their health checks. */
type Id = 'vpclink-v1-target-unhealthy' | 'vpclink-v2-alb-no-healthy-target';

/** Judges a target group behind a load balancer: whether it has a healthy target, although the network lets requests through. */
export function illGroup(
  id: Id,
  path: BalancerPath,
  group: TargetGroup,
  routes: RouteRef[],
  signals: Signals,
): Verdict[] {
  const { ill, all, gap } = illTargets(path, group);
  if (all > 0 && ill.length === 0) return [];
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
        // Of version 1, a group without targets has a cause of its own.
        all === 0 && id !== 'vpclink-v1-target-unhealthy'
          ? evidence(`${id}.none`, args)
          : evidence(`${id}.targets`, args),
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
function astrayOf(
  path: BalancerPath,
  { arn }: TargetGroup,
): { port: number; usual: number } | null {
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
