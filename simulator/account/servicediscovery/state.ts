import type { HealthStatus, Namespace, Service } from '@aws-sdk/client-servicediscovery';

/** What is registered with a service under one id. */
export interface StoredInstance {
  attributes: Record<string, string>;
  /** What the owner of the instance says of its health; it counts where the service has a health check of its own. */
  health: HealthStatus;
}

export type StoredService = Service & { Id: string; Name: string };

/** AWS Cloud Map in one account and Region. */
export interface ServiceDiscoveryState {
  /** By id. */
  namespaces: Record<string, Namespace>;
  /** By id. */
  services: Record<string, StoredService>;
  /** By service and instance id. */
  instances: Record<string, Record<string, StoredInstance>>;
  /** The resource that an operation made or changed, by operation id. */
  operations: Record<string, { type: string; targets: Record<string, string> }>;
}
