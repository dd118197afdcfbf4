import type { ServiceDiscoveryState, StoredInstance } from './state.ts';

/**
 * The instances that API Gateway finds for an integration: those that are healthy where the service has a health check, and have the
 * attributes that the query of its ARN asks for.
 * @see https://docs.aws.amazon.com/cloud-map/latest/api/API_DiscoverInstances.html
 */
export function discover(state: ServiceDiscoveryState, target: string): StoredInstance[] {
  const [, id = '', query = ''] = /:service\/([^?]+)(?:\?(.*))?$/.exec(target) ?? [];
  const asked = [...new URLSearchParams(query)];
  const isChecked = state.services[id]?.HealthCheckCustomConfig !== undefined;
  return Object.values(state.instances[id] ?? {}).filter(
    ({ attributes, health }) =>
      (!isChecked || health === 'HEALTHY') &&
      asked.every(([name, value]) => attributes[name] === value),
  );
}
