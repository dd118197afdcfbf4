import { anywhere, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
const describe = anywhere('EC2');

export const ec2 = {
  /** addresses, subnets and security groups of the targets */
  DescribeInstances: describe('ec2:DescribeInstances'),
  /** the rules of the subnets at both ends */
  DescribeNetworkAcls: describe('ec2:DescribeNetworkAcls'),
  /** the addresses, subnets and groups of the load balancer’s nodes and of targets by address */
  DescribeNetworkInterfaces: describe('ec2:DescribeNetworkInterfaces'),
  /** where the subnets of a function in a VPC lead */
  DescribeRouteTables: describe('ec2:DescribeRouteTables'),
  /** the rules of the load balancer and of its targets */
  DescribeSecurityGroups: describe('ec2:DescribeSecurityGroups'),
  /** where load balancer and targets are */
  DescribeSubnets: describe('ec2:DescribeSubnets'),
  /** the state of the endpoint service’s connections */
  DescribeVpcEndpointConnections: describe('ec2:DescribeVpcEndpointConnections'),
  /** the endpoint service in front of the load balancer */
  DescribeVpcEndpointServiceConfigurations: describe(
    'ec2:DescribeVpcEndpointServiceConfigurations',
  ),
} satisfies ServiceCalls;
