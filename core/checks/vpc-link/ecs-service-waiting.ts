import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { judgeServices } from './ecs/judge-services.ts';
import { demandSeen, loadOf } from './ecs/load.ts';
import { ofServices } from './ecs/of-services.ts';
import { releaseBefore } from './ecs/service-changes.ts';

/**
 * A service of ECS answers late or not at all although its tasks have processor and memory left: they wait for something, such as a
 * database or another service. More tasks would wait for the same, and ask it more. No metric of AWS's shows what it is.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html
 */
const id = 'ecs-service-waiting';

/** Percent up to which tasks have processor and memory left. */
const idle = { cpu: 60, memory: 85 };

export default defineCheck({
  id,
  ...ofServices,
  judge: (facts, signals) =>
    judgeServices(facts, (service, routes) => {
      const failures = [
        ...new Set(ofServices.looksLike.flatMap((cause) => failuresOf(signals, cause, routes))),
      ];
      if (failures.length === 0 && signals.symptom !== 'latency') return null;
      const load = loadOf(service, routes, facts, signals);
      if (load === null || load.cpu > idle.cpu || (load.memory ?? 0) > idle.memory) return null;
      if (releaseBefore(service, signals) || service.running < service.desired) return null;
      const { before } = load;
      if (before !== undefined && load.tasks < before.tasks) return null;
      return faulty({
        subject: service.arn,
        confidence: failures.length > 0 ? 'likely' : 'possible',
        evidence: [
          evidence(`${id}.idle`, {
            service: service.name,
            cpu: Math.round(load.cpu),
            memory: load.memory === null ? '-' : String(Math.round(load.memory)),
            tasks: load.tasks,
          }),
          ...demandSeen(id, load),
          evidence(`${id}.no-more-tasks`),
          ...logged(failures, id),
        ],
        routes,
        remedies: [],
        data: { serviceArn: service.arn },
      });
    }),
});
