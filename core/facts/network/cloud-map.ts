import {
  GetInstancesHealthStatusCommand,
  GetServiceCommand,
  type InstanceSummary,
  ListInstancesCommand,
  ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { CloudMapInstance, CloudMapService } from '../../model/facts/cloud-map-service.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const cloudMapReads: readonly ReadName[] = [
  'servicediscovery:GetService',
  'servicediscovery:ListInstances',
  'servicediscovery:GetInstancesHealthStatus',
];

/** A service as an integration names it: its id, and the attributes that the query asks for. */
interface Named {
  readonly id: string;
  readonly query: URLSearchParams;
}

/** The Cloud Map service that an ARN names; null: it is of another kind. */
export function cloudMapService(target: string): Named | null {
  const [, id, query = ''] =
    /^arn:[^:]+:servicediscovery:[^:]*:[^:]*:service\/([^?]+)(?:\?(.*))?$/.exec(target) ?? [];
  return id === undefined ? null : { id, query: new URLSearchParams(query) };
}

/**
 * The service and what is registered with it, as API Gateway finds it with DiscoverInstances.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
export async function readCloudMap(
  environment: Environment,
  { id, query }: Named,
): Promise<Reading<CloudMapService | null>> {
  const client = environment.client(ServiceDiscoveryClient);
  const [service, instances, health] = await Promise.all([
    reading<{ name: string; isChecked: boolean } | null>(
      'servicediscovery:GetService',
      async () => {
        const { Service } = await client.send(new GetServiceCommand({ Id: id }));
        const isChecked = Boolean(Service?.HealthCheckConfig ?? Service?.HealthCheckCustomConfig);
        return { name: Service?.Name ?? id, isChecked };
      },
      { ServiceNotFound: null },
    ),
    reading('servicediscovery:ListInstances', () => registered(client, id), {
      ServiceNotFound: [],
    }),
    reading<Health>('servicediscovery:GetInstancesHealthStatus', () => healthOf(client, id), {
      ServiceNotFound: {},
      // So it answers where nothing is registered.
      InstanceNotFound: {},
    }),
  ]);
  if ('gap' in service) return service;
  if (service.known === null) return { known: null };
  if ('gap' in instances) return instances;
  const { name, isChecked } = service.known;
  if (isChecked && 'gap' in health && instances.known.length > 0) return health;
  const status = isChecked && 'known' in health ? health.known : undefined;
  return {
    known: { id, name, instances: instances.known.map((one) => instanceOf(one, query, status)) },
  };
}

type Health = Readonly<Record<string, string>>;

const registered = async (
  client: ServiceDiscoveryClient,
  ServiceId: string,
): Promise<InstanceSummary[]> => {
  const found = await pages(
    (NextToken) => client.send(new ListInstancesCommand({ ServiceId, NextToken })),
    ({ NextToken }) => NextToken,
  );
  return found.flatMap(({ Instances = [] }) => Instances);
};

const healthOf = async (client: ServiceDiscoveryClient, ServiceId: string): Promise<Health> => {
  const found = await pages(
    (NextToken) => client.send(new GetInstancesHealthStatusCommand({ ServiceId, NextToken })),
    ({ NextToken }) => NextToken,
  );
  return Object.assign({}, ...found.map(({ Status = {} }) => Status)) as Health;
};

function instanceOf(
  { Id = '', Attributes = {} }: InstanceSummary,
  query: URLSearchParams,
  health: Health | undefined,
): CloudMapInstance {
  const port = Number(Attributes['AWS_INSTANCE_PORT']);
  return {
    id: Id,
    address: Attributes['AWS_INSTANCE_IPV4'] ?? Attributes['AWS_INSTANCE_IPV6'] ?? null,
    port: Number.isInteger(port) && port > 0 ? port : null,
    matches: [...query].every(([name, value]) => Attributes[name] === value),
    // A new instance has no status for a moment.
    health: health ? (health[Id] ?? 'UNKNOWN') : null,
  };
}
