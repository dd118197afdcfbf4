import type {
  AcceptVpcEndpointConnectionsCommandInput,
  DescribeVpcEndpointConnectionsCommandInput,
  State,
} from '@aws-sdk/client-ec2';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { type Ec2State, idFrom, serviceOf } from './state.ts';

const operation = operationsOn<Ec2State>();

/** As EC2 writes them; the SDK's type has them with a capital letter. */
export type ConnectionState = 'pendingAcceptance' | 'available' | 'rejected';

/**
 * Connects an endpoint of another account, for example of API Gateway's own when a VPC link is made.
 * @throws InvalidVpcEndpointServiceId.NotFound
 */
export function connectEndpoint(
  state: Ec2State,
  serviceId: string,
  endpointId: string,
  connection: ConnectionState,
  at?: Date,
): void {
  const service = serviceOf(state, serviceId);
  state.endpointConnections[endpointId] = {
    ServiceId: serviceId,
    VpcEndpointId: endpointId,
    // Endpoints that AWS makes are in accounts of AWS's own.
    VpcEndpointOwner: '000000000000',
    VpcEndpointState: connection as State,
    ...(at && { CreationTimestamp: at }),
    NetworkLoadBalancerArns: service.NetworkLoadBalancerArns,
    IpAddressType: 'ipv4',
    VpcEndpointConnectionId: idFrom('vpce-conn', serviceId, endpointId),
  };
}

const filters: Filterable<Ec2State['endpointConnections'][string]> = {
  'service-id': (connection) => [connection.ServiceId],
  'vpc-endpoint-id': (connection) => [connection.VpcEndpointId],
  'vpc-endpoint-state': (connection) => [connection.VpcEndpointState],
  'vpc-endpoint-owner': (connection) => [connection.VpcEndpointOwner],
};

const describeConnections = operation<DescribeVpcEndpointConnectionsCommandInput>(
  [],
  listing,
  (state, input) => {
    const { items, token } = listed(Object.values(state.endpointConnections), input, filters);
    return { VpcEndpointConnections: items, ...token };
  },
);

/** @param from the states that a connection may be in */
const moving = (to: ConnectionState, from: readonly ConnectionState[]) =>
  operation<AcceptVpcEndpointConnectionsCommandInput>(
    ['ServiceId', 'VpcEndpointIds'],
    [],
    (state, { ServiceId, VpcEndpointIds }) => {
      serviceOf(state, ServiceId);
      return {
        Unsuccessful: VpcEndpointIds.flatMap((id) => {
          const connection = state.endpointConnections[id];
          if (!connection || connection.ServiceId !== ServiceId) {
            return [
              failure(
                id,
                'InvalidVpcEndpoint.NotFound',
                `The Vpc Endpoint Id '${id}' does not exist`,
              ),
            ];
          }
          const now: string = connection.VpcEndpointState ?? '';
          if (!from.some((one) => one === now)) {
            return [failure(id, 'InvalidState', `Endpoint ${id} is ${now}.`)];
          }
          connection.VpcEndpointState = to as State;
          return [];
        }),
      };
    },
  );

const failure = (ResourceId: string, Code: string, Message: string) => ({
  ResourceId,
  Error: { Code, Message },
});

export const endpointConnectionOperations = {
  DescribeVpcEndpointConnections: describeConnections,
  AcceptVpcEndpointConnections: moving('available', ['pendingAcceptance', 'rejected']),
  RejectVpcEndpointConnections: moving('rejected', ['pendingAcceptance', 'available']),
};
