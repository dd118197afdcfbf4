import type {
  CreateServiceCommandInput,
  DescribeServicesCommandInput,
  ListServicesCommandInput,
  UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import { awsError, type OperationContext } from '../define-service.ts';
import { required } from '../operation.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { schedule } from './scheduler.ts';
import { shown } from './shown.ts';
import {
  clusterOf,
  definitionOf,
  type EcsState,
  serviceIn,
  type StoredDeployment,
  type StoredService,
} from './state.ts';

const operation = operationsOn<EcsState>();
/** Services that one call describes at most. */
const mostDescribed = 10;

const deploymentOf = (
  taskDefinition: string,
  desiredCount: number,
  { now, newUuid }: OperationContext,
): StoredDeployment => ({
  id: `ecs-svc/${newUuid().replaceAll(/\D/g, '').padEnd(19, '0').slice(0, 19)}`,
  status: 'PRIMARY',
  taskDefinition,
  desiredCount,
  createdAt: now,
  updatedAt: now,
  failedTasks: 0,
  launchType: 'FARGATE',
  rolloutState: 'IN_PROGRESS',
});

const createService = operation<CreateServiceCommandInput>(
  ['serviceName'],
  [
    'taskDefinition',
    'desiredCount',
    'networkConfiguration',
    'cluster',
    'launchType',
    'loadBalancers',
    'tags',
  ],
  (state, input, context) => {
    const cluster = clusterOf(state, input.cluster);
    const { serviceName, desiredCount = 1, loadBalancers = [], tags = [] } = input;
    if (serviceIn(state, cluster, serviceName))
      throw awsError('InvalidParameterException', 'Creation of service was not idempotent.');
    if ((input.launchType ?? 'FARGATE') !== 'FARGATE')
      throw awsError('InvalidParameterException', 'The simulator runs tasks on Fargate.');
    const { taskDefinitionArn } = definitionOf(
      state,
      required(input.taskDefinition, 'taskDefinition', 'InvalidParameterException'),
    );
    const { subnets = [], securityGroups = [] } =
      input.networkConfiguration?.awsvpcConfiguration ?? {};
    if (subnets.length === 0)
      throw awsError('InvalidParameterException', 'subnets can not be empty.');
    const serviceArn = `arn:aws:ecs:${context.region}:${context.accountId}:service/${cluster.clusterName}/${serviceName}`;
    const service: StoredService = {
      serviceArn,
      serviceName,
      clusterArn: cluster.clusterArn,
      status: 'ACTIVE',
      desiredCount,
      launchType: 'FARGATE',
      schedulingStrategy: 'REPLICA',
      taskDefinition: taskDefinitionArn,
      loadBalancers,
      createdAt: context.now,
      deployments: [deploymentOf(taskDefinitionArn, desiredCount, context)],
      events: [],
      subnets,
      securityGroups,
      tags,
    };
    state.services[serviceArn] = service;
    schedule(state, service, context);
    return { service: shown(state, service) };
  },
);

/**
 * A new task definition, or a forced deployment, begins a deployment; a new count alone changes the one there is.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
const updateService = operation<UpdateServiceCommandInput>(
  ['service'],
  ['cluster', 'desiredCount', 'taskDefinition', 'forceNewDeployment'],
  (state, input, context) => {
    const service = serviceIn(state, clusterOf(state, input.cluster), input.service);
    if (!service) throw awsError('ServiceNotFoundException', 'Service not found.');
    const wanted = input.desiredCount ?? service.desiredCount;
    if (wanted < 0)
      throw awsError('InvalidParameterException', 'desiredCount must not be negative.');
    service.desiredCount = wanted;
    const [primary] = service.deployments;
    const definition =
      input.taskDefinition === undefined
        ? primary?.taskDefinition
        : definitionOf(state, input.taskDefinition).taskDefinitionArn;
    if (primary && definition !== undefined) {
      if (definition !== primary.taskDefinition || input.forceNewDeployment === true) {
        const older = service.deployments.map((one) => ({ ...one, status: 'ACTIVE' }));
        service.deployments = [deploymentOf(definition, wanted, context), ...older];
        service.taskDefinition = definition;
      } else primary.updatedAt = context.now;
    }
    schedule(state, service, context);
    return { service: shown(state, service) };
  },
);

const listServices = operation<ListServicesCommandInput>(
  [],
  ['cluster', 'nextToken', 'maxResults'],
  (state, { cluster, nextToken, maxResults = 10 }) => {
    const { clusterArn } = clusterOf(state, cluster);
    const arns = Object.values(state.services)
      .filter((service) => service.clusterArn === clusterArn)
      .map(({ serviceArn }) => serviceArn);
    const { items, next } = pageOf(arns, nextToken, maxResults, 'InvalidParameterException');
    return { serviceArns: items, ...(next !== undefined && { nextToken: next }) };
  },
);

const describeServices = operation<DescribeServicesCommandInput>(
  ['services'],
  ['cluster', 'include'],
  (state, { services, cluster, include = [] }) => {
    if (services.length === 0 || services.length > mostDescribed)
      throw awsError('InvalidParameterException', 'services must have 1 to 10 members.');
    const within = clusterOf(state, cluster);
    const found = services.map((given) => ({ given, service: serviceIn(state, within, given) }));
    return {
      services: found.flatMap(({ service }) => {
        if (!service) return [];
        const { tags, ...rest } = shown(state, service);
        return include.includes('TAGS') ? { ...rest, tags } : rest;
      }),
      failures: found.flatMap(({ given, service }) =>
        service ? [] : { arn: given, reason: 'MISSING' },
      ),
    };
  },
);

export const serviceOperations = {
  CreateService: createService,
  UpdateService: updateService,
  ListServices: listServices,
  DescribeServices: describeServices,
};
