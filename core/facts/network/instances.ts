import type { ReadName } from '../../model/reads.generated.ts';
import {
  DescribeInstancesCommand,
  type DescribeInstancesCommandOutput,
  EC2Client,
  type Instance as RawInstance,
} from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { Instance } from '../../model/facts/instance.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const instanceReads: readonly ReadName[] = ['ec2:DescribeInstances'];

const ec2 = (environment: Environment) => environment.client(EC2Client);

/** VPCs of up to so many instances are read whole, next to everything else, which saves a step. */
const smallVpc = 100;

/** The instances of a VPC, where there are few. */
export const readVpcInstances = (
  environment: Environment,
  vpcId: string,
): Promise<Reading<{ readonly instances: Instance[]; readonly isAll: boolean }>> =>
  reading('ec2:DescribeInstances', async () => {
    const page = await ec2(environment).send(
      new DescribeInstancesCommand({
        Filters: [{ Name: 'vpc-id', Values: [vpcId] }],
        MaxResults: smallVpc,
      }),
    );
    return { instances: instancesIn(page), isAll: !page.NextToken };
  });

/** Instances that still exist, by id. A filter, because one id that AWS has forgotten must not hide the others. */
export const readInstances = (
  environment: Environment,
  ids: readonly string[],
): Promise<Reading<Instance[]>> =>
  reading('ec2:DescribeInstances', async () => {
    const found = await pages(
      (NextToken) =>
        ec2(environment).send(
          new DescribeInstancesCommand({
            Filters: [{ Name: 'instance-id', Values: [...ids] }],
            NextToken,
          }),
        ),
      (output) => output.NextToken,
    );
    return found.flatMap(instancesIn);
  });

const instancesIn = ({ Reservations = [] }: DescribeInstancesCommandOutput): Instance[] =>
  Reservations.flatMap((reservation) => reservation.Instances ?? []).map(instanceOf);

const instanceOf = (raw: RawInstance): Instance => ({
  id: raw.InstanceId ?? '',
  state: raw.State?.Name ?? '',
  ...(raw.PrivateIpAddress && { privateIp: raw.PrivateIpAddress }),
  subnetId: raw.SubnetId ?? '',
  securityGroupIds: (raw.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
  ...managedOf(raw),
});

/** Tags that Auto Scaling and clusters put on their instances. */
const managers = /^(?:aws:autoscaling:groupName|eks:cluster-name|kubernetes\.io\/cluster\/.*)$/;

function managedOf({ Tags = [] }: RawInstance): Pick<Instance, 'managed'> {
  const managed = Tags.find(({ Key = '' }) => managers.test(Key))?.Key;
  return managed === undefined ? {} : { managed };
}
