import { evidence } from '../../model/evidence.ts';
import type { EcsService } from '../../model/facts/ecs-service.ts';
import { countFor, hindrancesOf } from '../../model/scale-out.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { floodOn } from '../flood-on.ts';
import { hindranceEvidence, scalingCalls } from './ecs/advice.ts';
import { busy, ofServices } from './ecs/of-services.ts';
import { judgeServices } from './ecs/judge-services.ts';
import { demandSeen, type Load, loadOf, hasGrown } from './ecs/load.ts';
import { stillServes } from './ecs/still-serves.ts';
import { countSetBefore, releaseBefore } from './ecs/service-changes.ts';

/**
 * The tasks of a service of ECS use all of their processor: more requests come than they can work on, or there are fewer tasks than
 * before. A release that made requests dearer is another cause.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html
 */
const id = 'ecs-service-overloaded';

/** Percent of the processor that tasks are to use once there are enough of them, and with which they just do. */
const aim = { good: 60, least: 80 };
/** Up to so many times as much processor for each request, a release has not made them dearer. */
const alike = 1.25;

export default defineCheck({
  id,
  ...ofServices,
  judge: (facts, signals) =>
    judgeServices(facts, (service, routes) => {
      const load = loadOf(service, routes, facts, signals);
      if (load === null || load.cpu < busy) return null;
      const release = releaseBefore(service, signals);
      if (release && !(load.cost !== null && load.cost <= alike && hasGrown(load))) return null;
      const { before } = load;
      const fewer = before !== undefined && load.tasks < before.tasks;
      const set = countSetBefore(facts, signals, service);
      const serves = fewer || stillServes(routes, facts, signals);
      // Only the log says then whether it is busy with errors of its own.
      if (!serves) requireLogs(facts, signals);
      const isProven =
        serves && before !== undefined && before.cpu < busy && (hasGrown(load) || fewer);
      const flood = serves ? floodOn(routes, facts, signals) : null;
      const plan = isProven ? planOf(service, load) : null;
      return faulty({
        subject: service.arn,
        confidence: isProven ? 'certain' : serves ? 'likely' : 'possible',
        evidence: [
          evidence(`${id}.busy`, {
            service: service.name,
            cpu: Math.round(load.cpu),
            tasks: load.tasks,
          }),
          ...(before
            ? [evidence(`${id}.before`, { cpu: Math.round(before.cpu), tasks: before.tasks })]
            : [evidence(`${id}.unknown-before`)]),
          ...demandSeen(id, load),
          ...(release
            ? [
                evidence(`${id}.release-alike`, {
                  definition: release.taskDefinition,
                  at: release.createdAt,
                }),
              ]
            : []),
          ...(fewer
            ? [
                evidence(`${id}.fewer`, { tasks: load.tasks, before: before.tasks }),
                ...changedBy(set),
              ]
            : []),
          ...(serves ? [] : [evidence(`${id}.fails-anyway`)]),
          ...(plan ? plan.evidence : []),
          ...logged(failuresOf(signals, 'http-backend-503-overload', routes), id),
        ],
        routes,
        remedies: [
          ...(plan?.possible ? (['scale-out-ecs-service'] as const) : []),
          ...(flood ? (['protect-backend'] as const) : []),
        ],
        advised: plan?.advised ?? [],
        data: {
          serviceArn: service.arn,
          ...(plan && plan.need),
          ...flood,
          ...(before && service.desired < before.tasks && { scaledIn: 1 }),
        },
      });
    }),
});

/** How many tasks it takes, and why they must not be set. */
function planOf(service: EcsService, { before, demand }: Load) {
  if (!before) return null;
  const used = before.tasks * before.cpu * Math.max(1, demand ?? 1);
  const fewer = service.desired < before.tasks ? before.tasks : 0;
  const more = Math.max(service.desired + 1, fewer);
  const need = {
    good: Math.max(more, Math.ceil(used / aim.good)),
    least: Math.max(more, Math.ceil(used / aim.least)),
    before: before.tasks,
  };
  // What could not be read of its scaling keeps the remedy from planning, and says so there.
  const found = 'gap' in service.scaling ? [] : hindrancesOf(service, need);
  const args = { needed: need.good, desired: service.desired, aim: aim.good };
  return {
    need,
    possible: found.length === 0 && countFor(service, need) > service.desired,
    evidence: [
      evidence(`${id}.needed`, args),
      ...found.slice(0, 1).map((one) => hindranceEvidence(service, one, need.good)),
    ],
    advised: found.length === 0 ? [] : scalingCalls(service, found, need.good),
  };
}
