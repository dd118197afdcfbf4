import { DescribeNetworkInterfacesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { expect, test } from '@jest/globals';
import { warehouse } from '../warehouse.ts';

const inVpc = (VpcId: string) => ({ Name: 'vpc-id', Values: [VpcId] });
const described = (...Values: string[]) => ({ Name: 'description', Values });
const at = (...Values: string[]) => ({ Name: 'addresses.private-ip-address', Values });

test.each([
  ['all', [], ['10.0.0.10', '10.0.0.11', '10.0.0.4', '10.0.1.4']],
  ['of the load balancer', [described('ELB net/shop/*')], ['10.0.0.4', '10.0.1.4']],
  ['of another load balancer', [described('ELB net/other/*', 'ELB app/*')], []],
  ['a dot is a dot', [described('ELB net.shop/*')], []],
  ['by address', [at('10.0.0.11', '10.0.9.9')], ['10.0.0.11']],
  ['of another VPC', [inVpc('vpc-0'), at('10.0.0.11')], []],
])('%s', async (_, Filters, expected) => {
  const { NetworkInterfaces = [] } = await warehouse()
    .client(EC2Client)
    .send(new DescribeNetworkInterfacesCommand({ Filters }));
  const found = NetworkInterfaces.map(({ PrivateIpAddress }) => PrivateIpAddress);
  expect(found.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(expected);
});

test('an interface says where it is and which groups it has', async () => {
  const world = warehouse();
  const { NetworkInterfaces } = await world
    .client(EC2Client)
    .send(new DescribeNetworkInterfacesCommand({ Filters: [inVpc(world.VpcId), at('10.0.1.4')] }));
  expect(NetworkInterfaces).toMatchObject([
    {
      Description: expect.stringMatching(/^ELB net\/shop\/[0-9a-f]{16}$/),
      SubnetId: world.subnets[1],
      Groups: [{ GroupName: 'nlb' }],
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.4' }],
    },
  ]);
});
