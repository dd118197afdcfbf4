import {
  AcceptVpcEndpointConnectionsCommand,
  DescribeVpcEndpointConnectionsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Environment } from '../../../aws/environment.ts';
import { onNetwork } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { until } from '../../until.ts';
import { defineWrite, type Input } from '../../write.ts';

/** Endpoint ids and the states of their connections, in the lower camel case that EC2 answers in. */
async function connectionStates(
  environment: Environment,
  { ServiceId, VpcEndpointIds }: Input,
): Promise<Record<string, string>> {
  const outputs = await pages(
    (NextToken) =>
      environment.client(EC2Client).send(
        new DescribeVpcEndpointConnectionsCommand({
          Filters: [{ Name: 'service-id', Values: [String(ServiceId)] }],
          ...(NextToken && { NextToken }),
        }),
      ),
    ({ NextToken }) => NextToken,
  );
  const connections = outputs.flatMap(({ VpcEndpointConnections = [] }) => VpcEndpointConnections);
  const states = (VpcEndpointIds as readonly string[]).map((id): [string, string] => {
    const found = connections.find(({ VpcEndpointId }) => VpcEndpointId === id);
    const state: string = found?.VpcEndpointState ?? 'missing';
    return [id, state.charAt(0).toLowerCase() + state.slice(1)];
  });
  return Object.fromEntries(states);
}

/** The states of a connection that was accepted. */
const accepted: ReadonlySet<string> = new Set(['pending', 'available']);

/**
 * The state is that of each connection.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcEndpointConnections.html
 */
export default defineWrite({
  name: 'ec2:AcceptVpcEndpointConnections',
  grants: onNetwork('ec2:AcceptVpcEndpointConnections', 'vpc-endpoint-service/<ServiceId>'),
  reads: ['ec2:DescribeVpcEndpointConnections'],
  send: sends(EC2Client, AcceptVpcEndpointConnectionsCommand),
  state: async (environment, input) => plain(await connectionStates(environment, input)),
  makes: (state) =>
    Object.values(state as Record<string, string>).every((one) => accepted.has(one)),
  settle: (environment, input) =>
    until(environment, 'The acceptance of the endpoint connections', 180, async () =>
      Object.values(await connectionStates(environment, input)).every(
        (state) => state === 'available',
      ),
    ),
});
