import type {
  CreateClusterCommandInput,
  ListClustersCommandInput,
  RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import type { EcsState } from './state.ts';

const operation = operationsOn<EcsState>();

const createCluster = operation<CreateClusterCommandInput>(
  [],
  ['clusterName'],
  (state, { clusterName = 'default' }, { region, accountId }) => {
    const cluster = (state.clusters[clusterName] ??= {
      clusterName,
      clusterArn: `arn:aws:ecs:${region}:${accountId}:cluster/${clusterName}`,
    });
    return { cluster: { ...cluster, status: 'ACTIVE' } };
  },
);

const listClusters = operation<ListClustersCommandInput>(
  [],
  ['nextToken', 'maxResults'],
  (state, { nextToken, maxResults = 100 }) => {
    const arns = Object.values(state.clusters).map(({ clusterArn }) => clusterArn);
    const { items, next } = pageOf(arns, nextToken, maxResults, 'InvalidParameterException');
    return { clusterArns: items, ...(next !== undefined && { nextToken: next }) };
  },
);

/** A task on Fargate with one container and a network interface of its own. */
const registerTaskDefinition = operation<RegisterTaskDefinitionCommandInput>(
  ['family', 'containerDefinitions'],
  ['cpu', 'memory', 'networkMode', 'requiresCompatibilities'],
  (state, input, { region, accountId }) => {
    const { family, containerDefinitions, cpu, memory, networkMode } = input;
    const [container, another] = containerDefinitions;
    if (networkMode !== 'awsvpc' || cpu === undefined || memory === undefined)
      throw awsError(
        'ClientException',
        "Fargate only supports network mode 'awsvpc', and requires cpu and memory.",
      );
    if (!container?.image || another)
      throw awsError('ClientException', 'The simulator runs tasks of one container.');
    const revision =
      Object.values(state.definitions).filter((one) => one.family === family).length + 1;
    const taskDefinitionArn = `arn:aws:ecs:${region}:${accountId}:task-definition/${family}:${revision}`;
    state.definitions[taskDefinitionArn] = {
      taskDefinitionArn,
      family,
      revision,
      vcpu: Number(cpu) / 1024,
      memory: Number(memory),
      image: container.image,
    };
    return {
      taskDefinition: { taskDefinitionArn, family, revision, status: 'ACTIVE', cpu, memory },
    };
  },
);

export const clusterOperations = {
  CreateCluster: createCluster,
  ListClusters: listClusters,
  RegisterTaskDefinition: registerTaskDefinition,
};
