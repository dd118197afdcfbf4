import { ec2 } from '../../../simulator/account/ec2/index.ts';
import { elbv2 } from '../../../simulator/account/elbv2/index.ts';
import { stand } from './stand.ts';

/** A VPC with two subnets, a security group and an instance behind a network load balancer and an endpoint service. */
export function warehouse() {
  const world = stand([ec2, elbv2]);
  const { call } = world;
  const { Vpc } = call<{ Vpc: { VpcId: string } }>('ec2', 'CreateVpc', {
    CidrBlock: '10.0.0.0/16',
  });
  const subnet = (CidrBlock: string, zone: string) =>
    call<{ Subnet: { SubnetId: string } }>('ec2', 'CreateSubnet', {
      VpcId: Vpc.VpcId,
      CidrBlock,
      AvailabilityZone: `ap-northeast-1${zone}`,
    }).Subnet.SubnetId;
  const subnets = [subnet('10.0.0.0/24', 'a'), subnet('10.0.1.0/24', 'c')];
  const { GroupId } = call<{ GroupId: string }>('ec2', 'CreateSecurityGroup', {
    GroupName: 'nlb',
    Description: 'the load balancer',
    VpcId: Vpc.VpcId,
  });
  const { Instances } = call<{ Instances: { InstanceId: string }[] }>('ec2', 'RunInstances', {
    MinCount: 2,
    MaxCount: 2,
    SubnetId: subnets[0],
    SecurityGroupIds: [GroupId],
  });
  const { LoadBalancers } = call<{ LoadBalancers: { LoadBalancerArn: string }[] }>(
    'elbv2',
    'CreateLoadBalancer',
    {
      Name: 'shop',
      Type: 'network',
      Scheme: 'internal',
      Subnets: subnets,
      SecurityGroups: [GroupId],
    },
  );
  const LoadBalancerArn = LoadBalancers[0]?.LoadBalancerArn ?? '';
  const { TargetGroups } = call<{ TargetGroups: { TargetGroupArn: string }[] }>(
    'elbv2',
    'CreateTargetGroup',
    { Name: 'shop', Protocol: 'TCP', Port: 8080, VpcId: Vpc.VpcId },
  );
  const TargetGroupArn = TargetGroups[0]?.TargetGroupArn ?? '';
  const listener = {
    LoadBalancerArn,
    Protocol: 'TCP',
    Port: 80,
    DefaultActions: [{ Type: 'forward', TargetGroupArn }],
  };
  const { ServiceConfiguration } = call<{ ServiceConfiguration: { ServiceId: string } }>(
    'ec2',
    'CreateVpcEndpointServiceConfiguration',
    { NetworkLoadBalancerArns: [LoadBalancerArn], AcceptanceRequired: false },
  );
  const instances = Instances.map(({ InstanceId }) => InstanceId);
  return {
    ...world,
    VpcId: Vpc.VpcId,
    subnets,
    GroupId,
    instances,
    LoadBalancerArn,
    TargetGroupArn,
    listener,
    ServiceId: ServiceConfiguration.ServiceId,
    snapshot: () => world.account.snapshot(['ec2', 'elbv2']),
  };
}

export type Warehouse = ReturnType<typeof warehouse>;
