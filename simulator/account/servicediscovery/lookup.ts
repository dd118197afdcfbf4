import { awsError, type OperationContext } from '../define-service.ts';
import type { ServiceDiscoveryState, StoredInstance, StoredService } from './state.ts';

/** @throws ServiceNotFound */
export function serviceOf(state: ServiceDiscoveryState, given: string): StoredService {
  const id = given.split('/').at(-1) ?? given;
  const service = state.services[id];
  if (!service) throw awsError('ServiceNotFound', `Unable to find service: ${id}`);
  return service;
}

/** @throws ServiceNotFound, InstanceNotFound */
export function instanceOf(
  state: ServiceDiscoveryState,
  service: string,
  id: string,
): StoredInstance {
  const instance = state.instances[serviceOf(state, service).Id]?.[id];
  if (!instance) throw awsError('InstanceNotFound', `Instance not found : ${id}`);
  return instance;
}

/** Keeps what an operation that AWS works on has done: here it is done at once. */
export function done(
  state: ServiceDiscoveryState,
  { newId }: OperationContext,
  type: string,
  targets: Record<string, string>,
): { OperationId: string } {
  const OperationId = newId(20);
  state.operations[OperationId] = { type, targets };
  return { OperationId };
}
