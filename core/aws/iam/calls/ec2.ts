import { anywhere, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
const describe = anywhere('EC2');

export const ec2 = {
  DescribeInstances: describe('ec2:DescribeInstances'),
  DescribeNetworkAcls: describe('ec2:DescribeNetworkAcls'),
  DescribeNetworkInterfaces: describe('ec2:DescribeNetworkInterfaces'),
  DescribeSecurityGroups: describe('ec2:DescribeSecurityGroups'),
  DescribeSubnets: describe('ec2:DescribeSubnets'),
  DescribeVpcEndpointConnections: describe('ec2:DescribeVpcEndpointConnections'),
  DescribeVpcEndpointServiceConfigurations: describe(
    'ec2:DescribeVpcEndpointServiceConfigurations',
  ),
} satisfies ServiceCalls;
