import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { Subnet } from '../../model/facts/subnet.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { ec2, ofVpc, next } from './vpc.ts';

export const readSubnets = (environment: Environment, vpcId: string): Promise<Reading<Subnet[]>> =>
  reading('ec2:DescribeSubnets', async () => {
    const found = await pages(
      (NextToken) =>
        ec2(environment).send(new DescribeSubnetsCommand({ Filters: ofVpc(vpcId), NextToken })),
      next,
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
