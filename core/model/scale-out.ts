import type { EcsService } from './facts/ecs-service.ts';
import { known, knownOr } from './reading.ts';

/** Why a service of ECS must not be given more tasks by anybody but its owner. */
export type Hindrance =
  /** CodeDeploy or another tool deploys it, or it runs one task on each instance. */
  | 'controller'
  | 'daemon'
  /** A deployment is not through, or has failed. */
  | 'deployment'
  /** Tasks of the newest deployment have failed to start. */
  | 'failing-tasks'
  /** Not all of the tasks that it should have run yet. */
  | 'starting'
  /** Tasks found no room a short while ago. */
  | 'no-room'
  /** A policy scales it. */
  | 'policy'
  /** Scaling out is suspended, scaling in is not: what is added would be taken away. */
  | 'scaled-in-again'
  /** It would need more than it is ever scaled to. */
  | 'beyond-max'
  /** It would need more than twice what it has, and more than it had before. */
  | 'beyond-step';

/** So many times the tasks that there are, at most, are set at once; what was there before may always be set again. */
const largestStep = 2;

/** Tasks that a service takes. */
export interface Need {
  /** With which it would have some of its processor left. */
  readonly good: number;
  /** With which it would just do. */
  readonly least: number;
  /** Tasks that ran before the symptom. */
  readonly before: number;
}

/** The tasks that are set at once, at most. */
const stepOf = ({ desired }: EcsService, { before }: Need): number =>
  Math.max(before, desired * largestStep);

/** The count to set: what is good for the service, as far as one step and its scalable target go. */
export const countFor = (service: EcsService, need: Need): number =>
  Math.min(need.good, stepOf(service, need), knownOr(service.scaling, null)?.max ?? need.good);

/**
 * Why more tasks must not be set; the first reason is the most telling. Empty: they may.
 * @throws MissingEvidence where it could not be read what scales the service
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html
 */
export function hindrancesOf(service: EcsService, need: Need): Hindrance[] {
  const { deployments, desired, running, pending } = service;
  const scaling = known(service.scaling);
  const isScaled = scaling !== null && scaling.policies.length > 0 && !scaling.outSuspended;
  const shrinks = scaling !== null && scaling.policies.length > 0 && !scaling.inSuspended;
  const found: readonly (readonly [Hindrance, boolean])[] = [
    ['controller', service.controller !== 'ECS'],
    ['daemon', service.scheduling !== 'REPLICA'],
    ['failing-tasks', deployments.some(({ failedTasks }) => failedTasks > 0)],
    [
      'deployment',
      deployments.length !== 1 || deployments.some(({ rollout }) => rollout !== 'COMPLETED'),
    ],
    ['no-room', service.unplaced !== undefined],
    ['starting', running < desired || pending > 0],
    ['beyond-max', scaling !== null && need.least > scaling.max],
    ['policy', isScaled || scaling?.underWay === true],
    ['scaled-in-again', !isScaled && shrinks],
    ['beyond-step', need.least > stepOf(service, need)],
  ];
  return found.flatMap(([hindrance, holds]) => (holds ? [hindrance] : []));
}
