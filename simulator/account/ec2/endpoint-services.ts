import type {
  CreateVpcEndpointServiceConfigurationCommandInput,
  DeleteVpcEndpointServiceConfigurationsCommandInput,
  DescribeVpcEndpointServiceConfigurationsCommandInput,
  ModifyVpcEndpointServiceConfigurationCommandInput,
} from '@aws-sdk/client-ec2';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { type Ec2State, invalid, newIdOf, serviceOf } from './state.ts';

const operation = operationsOn<Ec2State>();

const createService = operation<CreateVpcEndpointServiceConfigurationCommandInput>(
  [],
  ['NetworkLoadBalancerArns', 'AcceptanceRequired', 'TagSpecifications'],
  (state, { NetworkLoadBalancerArns = [], AcceptanceRequired = true }, context) => {
    if (NetworkLoadBalancerArns.length === 0) throw invalid('No load balancer was given.');
    // Fails with the load balancers' own error where one does not exist.
    const answer: { LoadBalancers?: { AvailabilityZones?: { ZoneName?: string }[] }[] } =
      context.account.call('elbv2', 'DescribeLoadBalancers', {
        LoadBalancerArns: NetworkLoadBalancerArns,
      });
    const zones = (answer.LoadBalancers ?? []).flatMap(({ AvailabilityZones = [] }) =>
      AvailabilityZones.flatMap(({ ZoneName }) => ZoneName ?? []),
    );
    const ServiceId = newIdOf('vpce-svc', context);
    const ServiceName = `com.amazonaws.vpce.${context.region}.${ServiceId}`;
    const service = {
      ServiceId,
      ServiceName,
      ServiceType: [{ ServiceType: 'Interface' as const }],
      ServiceState: 'Available' as const,
      AvailabilityZones: [...new Set(zones)],
      AcceptanceRequired,
      ManagesVpcEndpoints: false,
      NetworkLoadBalancerArns,
      BaseEndpointDnsNames: [`${ServiceId}.${context.region}.vpce.amazonaws.com`],
    };
    state.endpointServices[ServiceId] = service;
    return { ServiceConfiguration: service };
  },
);

const filters: Filterable<Ec2State['endpointServices'][string]> = {
  'service-id': (service) => [service.ServiceId],
  'service-name': (service) => [service.ServiceName],
  'service-state': (service) => [service.ServiceState],
};

const describeServices = operation<DescribeVpcEndpointServiceConfigurationsCommandInput>(
  [],
  ['ServiceIds', ...listing],
  (state, input) => {
    const asked = input.ServiceIds?.map((id) => serviceOf(state, id));
    const all = asked ?? Object.values(state.endpointServices);
    const { items, token } = listed(all, input, filters);
    return { ServiceConfigurations: items, ...token };
  },
);

/** What changes holds for connections to come: those that are there keep their state. */
const modifyService = operation<ModifyVpcEndpointServiceConfigurationCommandInput>(
  ['ServiceId'],
  ['AcceptanceRequired', 'AddNetworkLoadBalancerArns', 'RemoveNetworkLoadBalancerArns'],
  (state, { ServiceId, AcceptanceRequired, ...balancers }) => {
    const service = serviceOf(state, ServiceId);
    const { AddNetworkLoadBalancerArns: added = [], RemoveNetworkLoadBalancerArns: removed = [] } =
      balancers;
    const arns = new Set([...(service.NetworkLoadBalancerArns ?? []), ...added]);
    for (const arn of removed) arns.delete(arn);
    if (arns.size === 0) throw invalid('A service needs at least one load balancer.');
    state.endpointServices[ServiceId] = {
      ...service,
      NetworkLoadBalancerArns: [...arns],
      ...(AcceptanceRequired !== undefined && { AcceptanceRequired }),
    };
    return { Return: true };
  },
);

/** A service that somebody is connected to stays; its connections have to be rejected first. */
const deleteServices = operation<DeleteVpcEndpointServiceConfigurationsCommandInput>(
  ['ServiceIds'],
  [],
  (state, { ServiceIds }) => ({
    Unsuccessful: ServiceIds.flatMap((id) => {
      const error = whyNotDeleted(state, id);
      if (error) return [{ ResourceId: id, Error: error }];
      delete state.endpointServices[id];
      for (const { ServiceId, VpcEndpointId } of Object.values(state.endpointConnections)) {
        if (ServiceId === id) delete state.endpointConnections[VpcEndpointId];
      }
      return [];
    }),
  }),
);

function whyNotDeleted(state: Ec2State, id: string): { Code: string; Message: string } | undefined {
  if (!state.endpointServices[id]) {
    return {
      Code: 'InvalidVpcEndpointServiceId.NotFound',
      Message: `The VpcEndpointService Id '${id}' does not exist`,
    };
  }
  const connected = Object.values(state.endpointConnections).some(
    ({ ServiceId, VpcEndpointState }) =>
      ServiceId === id && VpcEndpointState !== rejected && VpcEndpointState !== undefined,
  );
  return connected
    ? {
        Code: 'ExistingVpcEndpointConnections',
        Message: 'Service has existing active VPC Endpoint connections!',
      }
    : undefined;
}

const rejected: string = 'rejected';

export const endpointServiceOperations = {
  CreateVpcEndpointServiceConfiguration: createService,
  DescribeVpcEndpointServiceConfigurations: describeServices,
  ModifyVpcEndpointServiceConfiguration: modifyService,
  DeleteVpcEndpointServiceConfigurations: deleteServices,
};
