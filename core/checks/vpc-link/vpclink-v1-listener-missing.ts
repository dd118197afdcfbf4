import type { BaseFacts } from '../../model/facts.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import type { Verdict } from '../../model/finding.ts';
import { known, knownOr } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { rollbackRemedy } from '../deployment/helpers/suspect.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { idleGroups } from './network/idle-groups.ts';
import { judgePaths } from './network/judge-paths.ts';
import { type Leg, legsOf, takesTcp } from './network/legs.ts';
import { loadBalancerOf } from './network/steps.ts';

/**
 * The integration's URI names a port on which the load balancer does not listen (80 or 443 where it names none).
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
const id = 'vpclink-v1-listener-missing';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  broughtBy: ['elasticloadbalancing:DeleteListener', 'elasticloadbalancing:ModifyListener'],
  endedBy: ['elasticloadbalancing:CreateListener', 'elasticloadbalancing:ModifyListener'],
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const { arn } = loadBalancerOf(path);
      return legsOf(path)
        .filter(({ listens }) => !listens)
        .map((leg) => fault(path, arn, leg, facts, signals));
    }),
});

function fault(
  path: LinkPath,
  loadBalancerArn: string,
  leg: Leg,
  facts: BaseFacts,
  signals: Signals,
): Verdict {
  const listeners = known(path.listeners);
  const idle = idleGroups(path, listeners);
  const back = rollbackRemedy(facts, signals);
  // A group that no listener uses has lost its own. A group in use is meant only where there is no sign of a wrong port.
  const meant = idle.length > 0 || back.remedies.length > 0 ? idle : knownOr(path.targetGroups, []);
  const only = meant.length === 1 ? meant[0]?.arn : undefined;
  const open = listeners.filter(takesTcp).map(({ port }) => port);
  const ports = open.join(', ') || '-';
  const isTaken = listeners.some(({ port }) => port === leg.port);
  const routes = [...leg.routes];
  return faulty({
    subject: `${loadBalancerArn}:${leg.port}`,
    confidence: 'certain',
    evidence: [
      { code: `${id}.no-listener`, args: { arn: loadBalancerArn, port: String(leg.port), ports } },
      ...logged(failuresOf(signals, id, routes), id),
    ],
    routes,
    remedies: [
      ...(only === undefined || isTaken ? [] : (['create-listener'] as const)),
      ...back.remedies,
    ],
    data: {
      loadBalancerArn,
      port: leg.port,
      scheme: leg.scheme,
      ...back.data,
      ...(only !== undefined && { targetGroupArn: only }),
    },
  });
}
