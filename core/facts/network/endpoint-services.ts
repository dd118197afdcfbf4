import type { ReadName } from '../../model/reads.generated.ts';
import {
  DescribeVpcEndpointConnectionsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { EndpointService } from '../../model/facts/endpoint-service.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const endpointServiceReads: readonly ReadName[] = [
  'ec2:DescribeVpcEndpointServiceConfigurations',
  'ec2:DescribeVpcEndpointConnections',
];

/** An endpoint service before its connections were asked for. */
export interface UnreadService {
  readonly service: Omit<EndpointService, 'connections'>;
  readonly loadBalancerArns: readonly string[];
}

/** Every endpoint service of the account and region; a VPC link brings one of its own. */
export const readServices = (environment: Environment): Promise<Reading<UnreadService[]>> =>
  reading('ec2:DescribeVpcEndpointServiceConfigurations', async () => {
    const found = await pages(
      (NextToken) =>
        environment
          .client(EC2Client)
          .send(new DescribeVpcEndpointServiceConfigurationsCommand({ NextToken })),
      (output) => output.NextToken,
    );
    return found
      .flatMap((page) => page.ServiceConfigurations ?? [])
      .map((raw) => ({
        service: {
          serviceId: raw.ServiceId ?? '',
          serviceName: raw.ServiceName ?? '',
          state: raw.ServiceState ?? '',
        },
        loadBalancerArns: raw.NetworkLoadBalancerArns ?? [],
      }));
  });

/** The service with who is connected to it. */
export async function readConnections(
  environment: Environment,
  { service }: UnreadService,
): Promise<EndpointService> {
  const connections = await reading('ec2:DescribeVpcEndpointConnections', async () => {
    const found = await pages(
      (NextToken) =>
        environment.client(EC2Client).send(
          new DescribeVpcEndpointConnectionsCommand({
            Filters: [{ Name: 'service-id', Values: [service.serviceId] }],
            NextToken,
          }),
        ),
      (output) => output.NextToken,
    );
    return found
      .flatMap((page) => page.VpcEndpointConnections ?? [])
      .map((raw) => ({ endpointId: raw.VpcEndpointId ?? '', state: raw.VpcEndpointState ?? '' }));
  });
  return { ...service, connections };
}
