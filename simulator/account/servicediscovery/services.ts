import type {
  CreateHttpNamespaceCommandInput,
  CreateServiceCommandInput,
  DeleteServiceCommandInput,
  GetOperationCommandInput,
  GetServiceCommandInput,
} from '@aws-sdk/client-servicediscovery';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { done, serviceOf } from './lookup.ts';
import type { ServiceDiscoveryState } from './state.ts';

const operation = operationsOn<ServiceDiscoveryState>();

const CreateHttpNamespace = operation<CreateHttpNamespaceCommandInput>(
  ['Name'],
  ['Description'],
  (state, { Name, Description }, context) => {
    const Id = `ns-${context.newId(16)}`;
    state.namespaces[Id] = { Id, Name, Type: 'HTTP', ...(Description && { Description }) };
    return done(state, context, 'CREATE_NAMESPACE', { NAMESPACE: Id });
  },
);

const GetOperation = operation<GetOperationCommandInput>(
  ['OperationId'],
  [],
  (state, { OperationId }) => {
    const found = state.operations[OperationId];
    if (!found) throw awsError('OperationNotFound', `Unable to find operation: ${OperationId}`);
    const { type: Type, targets: Targets } = found;
    return { Operation: { Id: OperationId, Type, Status: 'SUCCESS', Targets } };
  },
);

const CreateService = operation<CreateServiceCommandInput>(
  ['Name'],
  ['NamespaceId', 'Description', 'HealthCheckCustomConfig'],
  (state, { Name, NamespaceId = '', ...rest }, { now, newId, region, accountId }) => {
    if (!state.namespaces[NamespaceId])
      throw awsError('NamespaceNotFound', `Unable to find namespace: ${NamespaceId}`);
    const Id = `srv-${newId(16)}`;
    const Arn = `arn:aws:servicediscovery:${region}:${accountId}:service/${Id}`;
    state.services[Id] = { Id, Arn, Name, NamespaceId, Type: 'HTTP', CreateDate: now, ...rest };
    state.instances[Id] = {};
    return { Service: state.services[Id] };
  },
);

const GetService = operation<GetServiceCommandInput>(['Id'], [], (state, { Id }) => ({
  Service: serviceOf(state, Id),
}));

const DeleteService = operation<DeleteServiceCommandInput>(['Id'], [], (state, given) => {
  const { Id } = serviceOf(state, given.Id);
  if (Object.keys(state.instances[Id] ?? {}).length > 0)
    throw awsError('ResourceInUse', `Service contains registered instances: ${Id}`);
  delete state.services[Id];
  delete state.instances[Id];
  return {};
});

export const services = {
  CreateHttpNamespace,
  GetOperation,
  CreateService,
  GetService,
  DeleteService,
};
