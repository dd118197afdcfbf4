import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { EcsService } from '../../../model/facts/ecs-service.ts';
import type { Call } from '../../../model/plan.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Hindrance } from '../../../model/scale-out.ts';

const nameIn = (arn: string): string => arn.split('/').at(-1) ?? arn;

/** Why the remedy does not give a service more tasks. */
export function hindranceEvidence(
  service: EcsService,
  hindrance: Hindrance,
  needed: number,
): Evidence {
  const scaling = knownOr(service.scaling, null);
  const { name, desired } = service;
  switch (hindrance) {
    case 'beyond-max':
      return evidence('ecs-service-overloaded.beyond-max', { needed, max: scaling?.max ?? 0 });
    case 'policy':
    case 'scaled-in-again':
      return evidence(`ecs-service-overloaded.${hindrance}`, {
        policies: scaling?.policies.join(', ') || '-',
      });
    case 'no-room':
      return evidence('ecs-service-overloaded.no-room', {
        event: service.unplaced?.message ?? '-',
      });
    case 'controller':
      return evidence('ecs-service-overloaded.controller', { controller: service.controller });
    case 'beyond-step':
      return evidence('ecs-service-overloaded.beyond-step', { needed, desired });
    default:
      return evidence(`ecs-service-overloaded.${hindrance}`, { service: name });
  }
}

/**
 * What the owner may run instead, where a call of ECS or of Application Auto Scaling is the answer.
 * @see https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html
 */
export function scalingCalls(
  { name, clusterArn }: EcsService,
  hindrances: readonly Hindrance[],
  needed: number,
): Call[] {
  const bounds = (input: object): Call => ({
    service: 'application-autoscaling',
    action: 'RegisterScalableTarget',
    input: {
      ServiceNamespace: 'ecs',
      ScalableDimension: 'ecs:service:DesiredCount',
      ResourceId: `service/${nameIn(clusterArn)}/${name}`,
      ...input,
    },
  });
  const count: Call = {
    service: 'ecs',
    action: 'UpdateService',
    input: { cluster: clusterArn, service: name, desiredCount: needed },
  };
  const [first] = hindrances;
  if (first === 'beyond-max') return [bounds({ MaxCapacity: needed }), count];
  if (first === 'scaled-in-again') return [bounds({ MinCapacity: needed }), count];
  return first === 'beyond-step' ? [count] : [];
}

/**
 * Brings a service back to the task definition before, for its owner to run.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export const backToCalls = ({ name, clusterArn }: EcsService, taskDefinition: string): Call[] => [
  {
    service: 'ecs',
    action: 'UpdateService',
    input: { cluster: clusterArn, service: name, taskDefinition },
  },
];
