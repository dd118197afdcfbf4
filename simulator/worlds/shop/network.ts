import type {
  CreateNetworkAclResult,
  CreateSecurityGroupResult,
  CreateSubnetResult,
  CreateVpcResult,
  DescribeNetworkAclsResult,
} from '@aws-sdk/client-ec2';
import type { Account } from '../../account/account.ts';
import { caller } from '../caller.ts';

const anywhere = '0.0.0.0/0';
const vpcCidr = '10.20.0.0/16';

/** The VPC of the warehouse: a subnet for the load balancer and one for its targets in each of two zones. */
export function buildNetwork(account: Account) {
  const call = caller(account, 'ec2');
  const vpcId = call<CreateVpcResult>('CreateVpc', { CidrBlock: vpcCidr }).Vpc?.VpcId ?? '';
  const subnet = (CidrBlock: string, zone: string) =>
    call<CreateSubnetResult>('CreateSubnet', {
      VpcId: vpcId,
      CidrBlock,
      AvailabilityZone: `${account.region}${zone}`,
    }).Subnet?.SubnetId ?? '';
  const balancerSubnets = [subnet('10.20.0.0/24', 'a'), subnet('10.20.1.0/24', 'c')];
  const targetSubnets = [subnet('10.20.10.0/24', 'a'), subnet('10.20.11.0/24', 'c')];
  const { balancerGroup, targetGroup } = buildSecurityGroups(account, vpcId);
  const targetAcl = buildTargetAcl(account, vpcId, targetSubnets);
  return { vpcId, balancerSubnets, targetSubnets, balancerGroup, targetGroup, targetAcl };
}

function buildSecurityGroups(account: Account, VpcId: string) {
  const call = caller(account, 'ec2');
  const group = (GroupName: string, Description: string) =>
    call<CreateSecurityGroupResult>('CreateSecurityGroup', { GroupName, Description, VpcId })
      .GroupId ?? '';
  const balancerGroup = group('inventory-nlb', 'Load balancer of the inventory');
  const targetGroup = group('inventory-instances', 'Instances of the inventory');
  const port = (number: number) => ({ IpProtocol: 'tcp', FromPort: number, ToPort: number });
  call('AuthorizeSecurityGroupIngress', {
    GroupId: balancerGroup,
    // The addresses that API Gateway comes from through PrivateLink are not known.
    IpPermissions: [{ ...port(80), IpRanges: [{ CidrIp: anywhere }] }],
  });
  call('AuthorizeSecurityGroupIngress', {
    GroupId: targetGroup,
    IpPermissions: [{ ...port(8080), UserIdGroupPairs: [{ GroupId: balancerGroup }] }],
  });
  return { balancerGroup, targetGroup };
}

/** A network ACL of its own for the targets: the service port in, answers out, and nothing else. */
function buildTargetAcl(account: Account, VpcId: string, subnets: readonly string[]): string {
  const call = caller(account, 'ec2');
  const created = call<CreateNetworkAclResult>('CreateNetworkAcl', { VpcId });
  const NetworkAclId = created.NetworkAcl?.NetworkAclId ?? '';
  const allow = (RuleNumber: number, Egress: boolean, From: number, To: number) =>
    call('CreateNetworkAclEntry', {
      NetworkAclId,
      RuleNumber,
      Egress,
      Protocol: '6',
      RuleAction: 'allow',
      CidrBlock: vpcCidr,
      PortRange: { From, To },
    });
  allow(100, false, 8080, 8080);
  allow(100, true, 1024, 65_535);
  const { NetworkAcls = [] } = call<DescribeNetworkAclsResult>('DescribeNetworkAcls', {
    Filters: [{ Name: 'association.subnet-id', Values: [...subnets] }],
  });
  for (const association of NetworkAcls.flatMap(({ Associations }) => Associations ?? [])) {
    if (!subnets.includes(association.SubnetId ?? '')) continue;
    const AssociationId = association.NetworkAclAssociationId;
    call('ReplaceNetworkAclAssociation', { AssociationId, NetworkAclId });
  }
  return NetworkAclId;
}
