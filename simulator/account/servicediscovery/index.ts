import { defineService, type Service } from '../define-service.ts';
import { instances } from './instances.ts';
import { services } from './services.ts';
import type { ServiceDiscoveryState } from './state.ts';

/** AWS Cloud Map. @see https://docs.aws.amazon.com/cloud-map/latest/api/Welcome.html */
export const servicediscovery: Service<ServiceDiscoveryState> =
  defineService<ServiceDiscoveryState>({
    id: 'servicediscovery',
    initial: () => ({ namespaces: {}, services: {}, instances: {}, operations: {} }),
    operations: { ...services, ...instances },
  });
