import { defineService, type Service } from '../define-service.ts';
import { clusterOperations } from './clusters.ts';
import { serviceOperations } from './services.ts';
import type { EcsState } from './state.ts';

/** Amazon ECS, on Fargate. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/Welcome.html */
export const ecs: Service<EcsState> = defineService<EcsState>({
  id: 'ecs',
  initial: () => ({ clusters: {}, definitions: {}, services: {}, tasks: {}, fargateVcpus: 200 }),
  operations: { ...clusterOperations, ...serviceOperations },
});
