import type { OperationAccount } from '../account/hooks.ts';
import type { Ec2State } from '../account/ec2/state.ts';
import { routeTableFor } from '../account/ec2/route-tables.ts';

/**
 * Whether something without a public address, as a function in a VPC is, reaches the internet from each of these subnets: an internet
 * gateway does not help it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
 */
export function hasWayOut(account: OperationAccount, subnetIds: readonly string[]): boolean {
  const state = account.state<Ec2State>('ec2');
  return subnetIds.every((id) =>
    (routeTableFor(state, id).Routes ?? []).some(
      ({ DestinationCidrBlock, GatewayId }) =>
        DestinationCidrBlock === '0.0.0.0/0' && !GatewayId?.startsWith('igw-'),
    ),
  );
}
