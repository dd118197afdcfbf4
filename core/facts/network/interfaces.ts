import type { ReadName } from '../../model/reads.generated.ts';
import { balancerDescription } from '../../model/facts/network-interface.ts';
import type { NetworkInterface } from '../../model/facts/network-interface.ts';
import type { LoadBalancer } from '../../model/facts/load-balancer.ts';
import {
  DescribeNetworkInterfacesCommand,
  EC2Client,
  type Filter,
  type NetworkInterface as RawInterface,
} from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';

import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const interfaceReads: readonly ReadName[] = ['ec2:DescribeNetworkInterfaces'];

/** A filter of EC2 takes up to 200 values. */
const valuesPerFilter = 200;
/** Larger groups are read in part; the way to the other targets counts as unknown. */
const mostAddresses = 1000;

const named = (Name: string, ...Values: string[]): Filter => ({ Name, Values });

/**
 * The interfaces of the load balancer's own nodes, and of the Application Load Balancers in its VPC, which may be its targets.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html
 */
export const readBalancerInterfaces = (
  environment: Environment,
  { arn, vpcId }: LoadBalancer,
): Promise<Reading<NetworkInterface[]>> =>
  describe(environment, [
    [named('vpc-id', vpcId), named('description', balancerDescription(arn), 'ELB app/*')],
  ]);

/** The interfaces in a VPC that have one of these addresses. */
export const readAddresses = (
  environment: Environment,
  vpcId: string,
  addresses: readonly string[],
): Promise<Reading<NetworkInterface[]>> => {
  const asked = addresses.slice(0, mostAddresses);
  const parts = Array.from({ length: Math.ceil(asked.length / valuesPerFilter) }, (_, part) =>
    asked.slice(part * valuesPerFilter, (part + 1) * valuesPerFilter),
  );
  return describe(
    environment,
    parts.map((some) => [named('vpc-id', vpcId), named('addresses.private-ip-address', ...some)]),
  );
};

const describe = (
  environment: Environment,
  calls: readonly Filter[][],
): Promise<Reading<NetworkInterface[]>> =>
  reading('ec2:DescribeNetworkInterfaces', async () => {
    const found = await Promise.all(
      calls.map((Filters) =>
        pages(
          (NextToken) =>
            environment
              .client(EC2Client)
              .send(new DescribeNetworkInterfacesCommand({ Filters, NextToken })),
          (output) => output.NextToken,
        ),
      ),
    );
    return found
      .flat()
      .flatMap((page) => page.NetworkInterfaces ?? [])
      .map(interfaceOf);
  });

function interfaceOf(raw: RawInterface): NetworkInterface {
  const secondary = (raw.PrivateIpAddresses ?? []).flatMap((one) => one.PrivateIpAddress ?? []);
  return {
    id: raw.NetworkInterfaceId ?? '',
    description: raw.Description ?? '',
    addresses: [
      ...new Set([...(raw.PrivateIpAddress ? [raw.PrivateIpAddress] : []), ...secondary]),
    ],
    subnetId: raw.SubnetId ?? '',
    securityGroupIds: (raw.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
  };
}
