import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Environment } from '../../../../core/aws/environment.ts';
import type { Side } from '../environments.ts';

/** A private service: an instance behind a Network Load Balancer. */
export interface BuiltNetwork {
  readonly loadBalancerArn: string;
  readonly loadBalancerDns: string;
  /** A load balancer that no VPC link uses yet. */
  readonly spareLoadBalancerArn: string;
  readonly listenerArn: string;
  readonly targetGroupArn: string;
  readonly balancerGroup: string;
  readonly targetGroup: string;
  readonly networkAclId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly instanceId: string;
}

/** One of the images that moto knows; the simulator knows none and takes any. */
const image = 'ami-12c6146b';
const port = 8080;

type Clients = Pick<Environment, 'client'>;

/** @param called the name of its load balancer and target group, of which there is one each in a Region */
export async function buildNetwork(
  { environment, name }: { readonly environment: Clients; readonly name: Side['name'] },
  called = 'stock',
): Promise<BuiltNetwork> {
  const ec2 = environment.client(EC2Client);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(
    new CreateSubnetCommand({ VpcId, CidrBlock: '10.20.0.0/24', AvailabilityZone: 'us-east-1a' }),
  );
  const SubnetId = Subnet?.SubnetId ?? '';
  const group = async (GroupName: string) =>
    (await ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: GroupName, VpcId })))
      .GroupId ?? '';
  const [balancerGroup, targetGroup] = [await group('balancer'), await group('instances')];
  const open = (GroupId: string, at: number, from: object) =>
    ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: at, ToPort: at, ...from }],
      }),
    );
  await open(balancerGroup, 80, { IpRanges: [{ CidrIp: '0.0.0.0/0' }] });
  await open(targetGroup, port, { UserIdGroupPairs: [{ GroupId: balancerGroup }] });
  const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId }));
  const NetworkAclId = NetworkAcl?.NetworkAclId ?? '';
  await ec2.send(
    new CreateNetworkAclEntryCommand({
      NetworkAclId,
      RuleNumber: 100,
      Egress: false,
      Protocol: '6',
      RuleAction: 'allow',
      CidrBlock: '10.20.0.0/16',
      PortRange: { From: port, To: port },
    }),
  );
  const { Instances } = await ec2.send(
    new RunInstancesCommand({
      ImageId: image,
      InstanceType: 't4g.small',
      MinCount: 1,
      MaxCount: 1,
      SubnetId,
      SecurityGroupIds: [targetGroup],
    }),
  );
  const balancing = await loadBalancing(environment, {
    VpcId,
    SubnetId,
    balancerGroup,
    instance: Instances?.[0]?.InstanceId ?? '',
    called,
  });
  const { LoadBalancers } = await environment.client(ElasticLoadBalancingV2Client).send(
    new CreateLoadBalancerCommand({
      Name: `${called}-spare`,
      Type: 'network',
      Scheme: 'internal',
      Subnets: [SubnetId],
    }),
  );
  // API Gateway itself makes the endpoint service of a VPC link, in AWS and in the simulator.
  if (name === 'moto')
    await ec2.send(
      new CreateVpcEndpointServiceConfigurationCommand({
        NetworkLoadBalancerArns: [balancing.loadBalancerArn],
        AcceptanceRequired: true,
      }),
    );
  return {
    ...balancing,
    spareLoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn ?? '',
    balancerGroup,
    targetGroup,
    networkAclId: NetworkAclId,
    vpcId: VpcId,
    subnetId: SubnetId,
    instanceId: Instances?.[0]?.InstanceId ?? '',
  };
}

async function loadBalancing(
  environment: Clients,
  place: {
    called: string;
    VpcId: string;
    SubnetId: string;
    balancerGroup: string;
    instance: string;
  },
) {
  const elb = environment.client(ElasticLoadBalancingV2Client);
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({
      Name: place.called,
      Type: 'network',
      Scheme: 'internal',
      Subnets: [place.SubnetId],
      SecurityGroups: [place.balancerGroup],
    }),
  );
  const { LoadBalancerArn: loadBalancerArn = '', DNSName: loadBalancerDns = '' } =
    LoadBalancers?.[0] ?? {};
  const { TargetGroups } = await elb.send(
    new CreateTargetGroupCommand({
      Name: place.called,
      Protocol: 'TCP',
      Port: port,
      VpcId: place.VpcId,
      TargetType: 'instance',
      HealthCheckProtocol: 'TCP',
      HealthCheckPort: 'traffic-port',
    }),
  );
  const targetGroupArn = TargetGroups?.[0]?.TargetGroupArn ?? '';
  await elb.send(
    new RegisterTargetsCommand({
      TargetGroupArn: targetGroupArn,
      Targets: [{ Id: place.instance, Port: port }],
    }),
  );
  const { Listeners } = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: loadBalancerArn,
      Protocol: 'TCP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroupArn }],
    }),
  );
  const listenerArn = Listeners?.[0]?.ListenerArn ?? '';
  return { loadBalancerArn, loadBalancerDns, targetGroupArn, listenerArn };
}
