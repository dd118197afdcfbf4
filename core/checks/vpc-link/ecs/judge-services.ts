import type { FactsFor } from '../../../model/facts.ts';
import type { EcsService } from '../../../model/facts/ecs-service.ts';
import type { Verdict } from '../../../model/finding.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import { distinctRoutes, groupBy } from '../network/judge-paths.ts';
import { legsOf } from '../network/legs.ts';
import { toBalancers } from '../network/version-2.ts';
import { healthy } from '../../define-check.ts';

/**
 * Judges each service of ECS behind a VPC link, with the methods whose requests reach it.
 * @param judge null: this service does not have the fault
 */
export function judgeServices(
  facts: FactsFor<'vpc-link'>,
  judge: (service: EcsService, routes: RouteRef[]) => Verdict | null,
): Verdict[] {
  const { paths, ecsServices } = facts['vpc-link'];
  if (!ecsServices) return [];
  if ('gap' in ecsServices) return [{ verdict: 'unknown', gap: ecsServices.gap }];
  const behind = [...paths, ...toBalancers(facts['vpc-link'])].flatMap((path) => legsIn(path));
  return known(ecsServices).map((service) => {
    const routes = groupBy(behind, ({ groupArn }) => groupArn)
      .filter(([arn]) => service.targetGroupArns.includes(arn))
      .flatMap(([, same]) => same.flatMap((one) => one.routes));
    try {
      return judge(service, distinctRoutes(routes)) ?? healthy;
    } catch (error) {
      if (!(error instanceof MissingEvidence)) throw error;
      return { verdict: 'unknown', subject: service.arn, gap: error.gap };
    }
  });
}

/** What methods reach each target group of a load balancer; nothing where that could not be read, which other checks say. */
function legsIn(path: Parameters<typeof legsOf>[0]) {
  try {
    return legsOf(path).flatMap((leg) =>
      leg.targetGroups.map(({ arn }) => ({ groupArn: arn, routes: leg.routes })),
    );
  } catch (error) {
    if (!(error instanceof MissingEvidence)) throw error;
    return [];
  }
}
