import { evidence } from '../../model/evidence.ts';
import type { Facts } from '../../model/facts.ts';
import { known } from '../../model/reading.ts';
import { countFor, hindrancesOf } from '../../model/scale-out.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { ownerOf } from '../owner.ts';

const nameIn = (arn: string): string => arn.split('/').at(-1) ?? arn;

/**
 * Has a service of ECS run as many tasks as the demand takes: at most twice as many, or as many as ran before. Not where a deployment is
 * under way, tasks do not start, or Application Auto Scaling decides the count.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export default defineRemedy({
  id: 'scale-out-ecs-service',
  apis: ['REST', 'HTTP'],
  risk: 'medium',
  writes: ['ecs:UpdateService'],
  undoes: ['ecs:UpdateService'],
  plan(cause, facts) {
    const { serviceArn, good, least, before, scaledIn } = cause.data ?? {};
    if (typeof good !== 'number' || typeof least !== 'number' || typeof before !== 'number')
      return null;
    const service = serviceIn(facts, serviceArn);
    const need = { good, least, before };
    if (!service || hindrancesOf(service, need).length > 0) return null;
    const after = countFor(service, need);
    if (after <= service.desired) return null;
    const { name, clusterArn, desired, stack } = service;
    // An ARN in the old format names no cluster, by which alone the write is granted.
    if (!service.arn.endsWith(`/${nameIn(clusterArn)}/${name}`)) return null;
    const scaling = known(service.scaling);
    const set = (desiredCount: number) =>
      call('ecs:UpdateService', { cluster: nameIn(clusterArn), service: name, desiredCount });
    return {
      operations: [operation('scale', set(after), { expects: desired, undo: [set(desired)] })],
      blastRadius: [
        evidence('scale-out-ecs-service.tasks', { service: name, before: desired, after }),
        ...(scaling
          ? [evidence('scale-out-ecs-service.bounds', { min: scaling.min, max: scaling.max })]
          : []),
        stack === undefined
          ? evidence(`scale-out-ecs-service.${ownerOf(facts, name)}`, { after })
          : evidence('scale-out-ecs-service.stack', { stack, after }),
        evidence('scale-out-ecs-service.downstream'),
        ...(scaledIn === undefined ? [] : [evidence('scale-out-ecs-service.scaled-in')]),
      ],
      lifetime: 'stopgap',
      // Somebody took tasks away, perhaps on purpose.
      ...(scaledIn !== undefined && { risk: 'high' as const }),
    };
  },
});

/** The service that a cause is about. @throws MissingEvidence where ECS could not be read */
function serviceIn(facts: Facts, arn: unknown) {
  const services = facts['vpc-link']?.ecsServices;
  return services && known(services).find((one) => one.arn === arn);
}
