import { evidence } from '../../model/evidence.ts';
import type { EcsDeployment, EcsService } from '../../model/facts/ecs-service.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { backToCalls } from './ecs/advice.ts';
import { judgeServices } from './ecs/judge-services.ts';
import { type Load, loadOf, hasGrown } from './ecs/load.ts';
import { busy, ofServices } from './ecs/of-services.ts';
import { releaseBefore, releasedBefore } from './ecs/service-changes.ts';

/**
 * A deployment of a service of ECS began before its requests failed, and they take more processor since, or its tasks do not start. More
 * tasks would hide that at a price.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 */
const id = 'ecs-service-bad-release';

/** From so many times as much processor for each request on, a release has made them dearer. */
const dearer = 1.5;

export default defineCheck({
  id,
  ...ofServices,
  judge: (facts, signals) =>
    judgeServices(facts, (service, routes) => {
      const release = releaseBefore(service, signals);
      if (!release) return null;
      const load = loadOf(service, routes, facts, signals);
      const fails = release.failedTasks > 0;
      const costs = load?.cost !== null && load?.cost !== undefined && load.cost >= dearer;
      const isBusy = load !== null && load.cpu >= busy;
      // A release before requests that fail is timing alone: the service itself must show something.
      if (!fails && !costs && !(isBusy && !hasGrown(load))) return null;
      return faulty({
        subject: service.arn,
        confidence: costs && isBusy ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.began`, {
            service: service.name,
            definition: release.taskDefinition,
            at: release.createdAt,
            rollout: release.rollout ?? '-',
          }),
          ...changedBy(releasedBefore(facts, signals, service)),
          ...(fails ? [evidence(`${id}.failed-tasks`, { count: release.failedTasks })] : []),
          ...usedBy(load),
          evidence(`${id}.no-more-tasks`),
          ...logged(failuresOf(signals, 'http-backend-503-overload', routes), id),
        ],
        routes,
        remedies: [],
        advised: earlier(service, release),
        data: { serviceArn: service.arn, taskDefinition: release.taskDefinition },
      });
    }),
});

function usedBy(load: Load | null) {
  if (load === null) return [];
  const cpu = Math.round(load.cpu);
  return load.cost === null || load.before === undefined
    ? [evidence(`${id}.cpu`, { cpu })]
    : [
        evidence(`${id}.cost`, {
          cpu,
          before: Math.round(load.before.cpu),
          factor: load.cost.toFixed(1),
        }),
      ];
}

/** Back to what ran before, where the service still names it: a deployment that is through leaves no trace of it. */
function earlier(service: EcsService, release: EcsDeployment) {
  const before = service.deployments.find(({ createdAt }) => createdAt < release.createdAt);
  const definition = before?.taskDefinition;
  return definition === undefined || definition === release.taskDefinition
    ? []
    : backToCalls(service, definition);
}
