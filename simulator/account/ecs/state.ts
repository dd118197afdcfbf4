import type { Deployment, Service, Tag } from '@aws-sdk/client-ecs';
import { awsError } from '../define-service.ts';

export interface StoredCluster {
  readonly clusterName: string;
  readonly clusterArn: string;
}

export interface StoredDefinition {
  readonly taskDefinitionArn: string;
  readonly family: string;
  readonly revision: number;
  /** What one task may use of a processor: 1 is 1024 CPU units. */
  readonly vcpu: number;
  readonly memory: number;
  /** What runs in the task's only container; the key of `surroundings.images`. */
  readonly image: string;
}

export interface StoredDeployment extends Deployment {
  id: string;
  taskDefinition: string;
  createdAt: Date;
  failedTasks: number;
}

export interface StoredService extends Omit<
  Service,
  'deployments' | 'runningCount' | 'pendingCount'
> {
  serviceArn: string;
  serviceName: string;
  clusterArn: string;
  desiredCount: number;
  /** The primary one first. */
  deployments: StoredDeployment[];
  events: { id: string; createdAt: Date; message: string }[];
  subnets: string[];
  securityGroups: string[];
  tags: Tag[];
  /** Whether the scheduler comes again for tasks that found no room. */
  waitsForRoom?: boolean;
}

export interface StoredTask {
  readonly id: string;
  readonly serviceArn: string;
  readonly deploymentId: string;
  readonly image: string;
  readonly vcpu: number;
  readonly port: number;
  readonly address: string;
  readonly subnetId: string;
  readonly securityGroups: readonly string[];
  status: 'PENDING' | 'RUNNING';
  readonly createdAt: Date;
}

export interface EcsState {
  /** By name. */
  clusters: Record<string, StoredCluster>;
  /** By ARN. */
  definitions: Record<string, StoredDefinition>;
  /** By ARN. */
  services: Record<string, StoredService>;
  /** By id; one that has stopped is gone. */
  tasks: Record<string, StoredTask>;
  /** vCPUs of Fargate that the account may use at once in the Region; a scenario can lower it. */
  fargateVcpus: number;
}

/** The last part of an ARN, or the name itself. */
export const nameIn = (given: string): string => given.split('/').at(-1) ?? given;

/** @throws ClusterNotFoundException */
export function clusterOf(state: EcsState, given = 'default'): StoredCluster {
  const found = state.clusters[nameIn(given)];
  if (!found) throw awsError('ClusterNotFoundException', 'Cluster not found.');
  return found;
}

/** @returns undefined where the cluster has no such service */
export const serviceIn = (
  state: EcsState,
  cluster: StoredCluster,
  given: string,
): StoredService | undefined =>
  Object.values(state.services).find(
    ({ clusterArn, serviceName }) =>
      clusterArn === cluster.clusterArn && serviceName === nameIn(given),
  );

/** @throws ClientException */
export function definitionOf(state: EcsState, given: string): StoredDefinition {
  const [family = '', revision] = nameIn(given).split(':');
  const all = Object.values(state.definitions).filter((one) => one.family === family);
  const found =
    revision === undefined ? all.at(-1) : all.find((one) => one.revision === Number(revision));
  if (!found) throw awsError('ClientException', 'Unable to describe task definition.');
  return found;
}

export const tasksOf = (state: EcsState, serviceArn: string): StoredTask[] =>
  Object.values(state.tasks).filter((task) => task.serviceArn === serviceArn);
