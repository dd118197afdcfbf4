import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { TargetGroup } from '../../../model/facts/target-group.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { RouteRef } from '../../../model/route.ts';
import { distinctRoutes, groupBy, judgePaths } from './judge-paths.ts';
import { legsOf } from './legs.ts';
import { loadBalancerOf } from './steps.ts';

/**
 * Judges each target group that methods reach over a VPC link, once for all of these methods.
 * @param judge the faults; none means that this group is fine
 */
export const judgeGroups = <P extends BalancerPath>(
  paths: readonly P[],
  judge: (path: P, group: TargetGroup, routes: RouteRef[]) => readonly Verdict[],
): Verdict[] =>
  judgePaths(paths, (path) => {
    loadBalancerOf(path);
    const behind = legsOf(path).flatMap((leg) =>
      leg.targetGroups.map((group) => ({ group, routes: leg.routes })),
    );
    return groupBy(behind, ({ group }) => group.arn).flatMap(([, same]) => {
      const routes = distinctRoutes(same.flatMap((one) => one.routes));
      return same.slice(0, 1).flatMap(({ group }) => judge(path, group, routes));
    });
  });
