import type {
  DeregisterInstanceCommandInput,
  GetInstancesHealthStatusCommandInput,
  ListInstancesCommandInput,
  RegisterInstanceCommandInput,
  UpdateInstanceCustomHealthStatusCommandInput,
} from '@aws-sdk/client-servicediscovery';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { done, instanceOf, serviceOf } from './lookup.ts';
import type { ServiceDiscoveryState } from './state.ts';

const operation = operationsOn<ServiceDiscoveryState>();
const largestPage = 100;

const RegisterInstance = operation<RegisterInstanceCommandInput>(
  ['ServiceId', 'InstanceId', 'Attributes'],
  [],
  (state, { ServiceId, InstanceId, Attributes }, context) => {
    const { Id } = serviceOf(state, ServiceId);
    const { AWS_INIT_HEALTH_STATUS: health, ...attributes } = Attributes;
    state.instances[Id] = {
      ...state.instances[Id],
      [InstanceId]: { attributes, health: health === 'UNHEALTHY' ? 'UNHEALTHY' : 'HEALTHY' },
    };
    return done(state, context, 'REGISTER_INSTANCE', { INSTANCE: InstanceId, SERVICE: Id });
  },
);

const DeregisterInstance = operation<DeregisterInstanceCommandInput>(
  ['ServiceId', 'InstanceId'],
  [],
  (state, { ServiceId, InstanceId }, context) => {
    instanceOf(state, ServiceId, InstanceId);
    const { Id } = serviceOf(state, ServiceId);
    delete state.instances[Id]?.[InstanceId];
    return done(state, context, 'DEREGISTER_INSTANCE', { INSTANCE: InstanceId, SERVICE: Id });
  },
);

const UpdateInstanceCustomHealthStatus = operation<UpdateInstanceCustomHealthStatusCommandInput>(
  ['ServiceId', 'InstanceId', 'Status'],
  [],
  (state, { ServiceId, InstanceId, Status }) => {
    const instance = instanceOf(state, ServiceId, InstanceId);
    if (!serviceOf(state, ServiceId).HealthCheckCustomConfig)
      throw awsError('CustomHealthNotFound', 'The service has no custom health check.');
    instance.health = Status;
    return {};
  },
);

const ListInstances = operation<ListInstancesCommandInput>(
  ['ServiceId'],
  ['NextToken', 'MaxResults'],
  (state, { ServiceId, NextToken, MaxResults = largestPage }) => {
    const { Id } = serviceOf(state, ServiceId);
    const all = Object.entries(state.instances[Id] ?? {}).map(([instance, { attributes }]) => ({
      Id: instance,
      Attributes: attributes,
    }));
    const { items, next } = pageOf(all, NextToken, MaxResults, 'InvalidInput');
    return { Instances: items, ...(next !== undefined && { NextToken: next }) };
  },
);

const GetInstancesHealthStatus = operation<GetInstancesHealthStatusCommandInput>(
  ['ServiceId'],
  ['NextToken', 'MaxResults'],
  (state, { ServiceId, NextToken, MaxResults = largestPage }) => {
    const { Id, HealthCheckCustomConfig } = serviceOf(state, ServiceId);
    const all = Object.entries(state.instances[Id] ?? {});
    if (all.length === 0) throw awsError('InstanceNotFound', `No instance of service ${Id}.`);
    const { items, next } = pageOf(all, NextToken, MaxResults, 'InvalidInput');
    return {
      Status: Object.fromEntries(
        items.map(([instance, { health }]) => [
          instance,
          HealthCheckCustomConfig ? health : 'UNKNOWN',
        ]),
      ),
      ...(next !== undefined && { NextToken: next }),
    };
  },
);

export const instances = {
  RegisterInstance,
  DeregisterInstance,
  UpdateInstanceCustomHealthStatus,
  ListInstances,
  GetInstancesHealthStatus,
};
