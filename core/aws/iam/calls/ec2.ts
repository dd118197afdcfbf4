import { anywhere, on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
const describe = anywhere('EC2');
const network = on(
  "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed.",
  'arn:{partition}:ec2:{region}:{account}:',
);

export const ec2 = {
  DescribeInstances: describe('ec2:DescribeInstances'),
  DescribeNetworkAcls: describe('ec2:DescribeNetworkAcls'),
  DescribeSecurityGroups: describe('ec2:DescribeSecurityGroups'),
  DescribeSubnets: describe('ec2:DescribeSubnets'),
  DescribeVpcEndpointConnections: describe('ec2:DescribeVpcEndpointConnections'),
  DescribeVpcEndpointServiceConfigurations: describe(
    'ec2:DescribeVpcEndpointServiceConfigurations',
  ),
  AcceptVpcEndpointConnections: network(
    'ec2:AcceptVpcEndpointConnections',
    'vpc-endpoint-service/*',
  ),
  /** Rules are a resource of their own only for requests that tag them; these do not. */
  AuthorizeSecurityGroupIngress: network('ec2:AuthorizeSecurityGroupIngress', 'security-group/*'),
  CreateNetworkAclEntry: network('ec2:CreateNetworkAclEntry', 'network-acl/*'),
  DeleteNetworkAclEntry: network('ec2:DeleteNetworkAclEntry', 'network-acl/*'),
  RejectVpcEndpointConnections: network(
    'ec2:RejectVpcEndpointConnections',
    'vpc-endpoint-service/*',
  ),
  RevokeSecurityGroupIngress: network('ec2:RevokeSecurityGroupIngress', 'security-group/*'),
} satisfies ServiceCalls;
