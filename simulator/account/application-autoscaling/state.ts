import type {
  ScalableTarget,
  ScalingActivity,
  TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling';
import { awsError } from '../define-service.ts';

export interface StoredTarget extends ScalableTarget {
  ResourceId: string;
  ScalableTargetARN: string;
  MinCapacity: number;
  MaxCapacity: number;
}

export interface StoredPolicy {
  readonly PolicyName: string;
  readonly PolicyARN: string;
  readonly ResourceId: string;
  readonly TargetTrackingScalingPolicyConfiguration: TargetTrackingScalingPolicyConfiguration;
}

export interface ScalingState {
  /** By resource id: `service/CLUSTER/SERVICE`. */
  targets: Record<string, StoredTarget>;
  policies: StoredPolicy[];
  /** Newest first. */
  activities: (ScalingActivity & { ResourceId: string; StartTime: Date })[];
}

/** Services of ECS are all that scales here. @throws ValidationException */
export function refuseOthers(namespace: string, dimension: string | undefined): void {
  if (
    namespace !== 'ecs' ||
    (dimension ?? 'ecs:service:DesiredCount') !== 'ecs:service:DesiredCount'
  )
    throw awsError('ValidationException', 'The simulator scales the services of ECS alone.');
}
