import type { ReadName } from '../../model/reads.generated.ts';
import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import type { Subnet } from '../../model/facts/subnet.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { vpcPages } from './vpc-pages.ts';

/** The calls of this file. */
export const subnetReads: readonly ReadName[] = ['ec2:DescribeSubnets'];

/**
 * Every subnet of a VPC; a gap where they could not be read.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html
 */
export const readSubnets = (environment: Environment, vpcId: string): Promise<Reading<Subnet[]>> =>
  reading('ec2:DescribeSubnets', async () => {
    const found = await vpcPages(environment, vpcId, (client, page) =>
      client.send(new DescribeSubnetsCommand(page)),
    );
    return found
      .flatMap((page) => page.Subnets ?? [])
      .map((raw) => ({
        id: raw.SubnetId ?? '',
        vpcId: raw.VpcId ?? vpcId,
        cidr: raw.CidrBlock ?? '',
        zone: raw.AvailabilityZone ?? '',
      }));
  });
