import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import type { Side } from '../environments.ts';
import type { BuiltNetwork } from './network.ts';

/** A service of ECS with one task. */
export interface BuiltService {
  readonly ecsCluster: string;
  readonly ecsService: string;
}

export async function buildEcsService(
  { environment }: Side,
  { subnetId, targetGroup }: BuiltNetwork,
): Promise<BuiltService> {
  const ecs = environment.client(ECSClient);
  const [ecsCluster, ecsService] = ['warehouse', 'stock'];
  await ecs.send(new CreateClusterCommand({ clusterName: ecsCluster }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: ecsService,
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: ecsService, image: 'stock:1' }],
    }),
  );
  await ecs.send(
    new CreateServiceCommand({
      cluster: ecsCluster,
      serviceName: ecsService,
      taskDefinition: ecsService,
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: { subnets: [subnetId], securityGroups: [targetGroup] },
      },
    }),
  );
  return { ecsCluster, ecsService };
}
