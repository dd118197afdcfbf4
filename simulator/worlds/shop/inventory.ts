import type { VpcLink } from '@aws-sdk/client-api-gateway';
import type {
  DescribeVpcEndpointConnectionsResult,
  DescribeVpcEndpointServiceConfigurationsResult,
  Reservation,
} from '@aws-sdk/client-ec2';
import type {
  CreateListenerOutput,
  CreateLoadBalancerOutput,
  CreateTargetGroupOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Account } from '../../account/account.ts';
import { caller } from '../caller.ts';
import { buildNetwork } from './network.ts';

const port = 8080;

/** The private service behind `/inventory`: two instances behind a Network Load Balancer and a VPC link. */
export function buildInventory(account: Account) {
  const network = buildNetwork(account);
  const instances = network.targetSubnets.map((subnet) =>
    runInstance(account, subnet, network.targetGroup),
  );
  const balancing = buildLoadBalancing(account, network, instances);
  const link = caller(account, 'apigateway')<VpcLink>('CreateVpcLink', {
    name: 'inventory',
    targetArns: [balancing.loadBalancerArn],
  });
  const service = endpointServiceOf(account);
  const processes = Object.fromEntries(
    instances.map((id) => [
      `${id}:${port}`,
      { duration: 30, status: 200, body: '{"stock":12}', paths: {} },
    ]),
  );
  return { ...network, ...balancing, ...service, instances, vpcLinkId: link.id ?? '', processes };
}

/** What API Gateway made for the link: the endpoint service before the load balancer, and its own connection to it. */
function endpointServiceOf(account: Account) {
  const call = caller(account, 'ec2');
  const { ServiceConfigurations } = call<DescribeVpcEndpointServiceConfigurationsResult>(
    'DescribeVpcEndpointServiceConfigurations',
    {},
  );
  const { VpcEndpointConnections } = call<DescribeVpcEndpointConnectionsResult>(
    'DescribeVpcEndpointConnections',
    {},
  );
  return {
    endpointServiceId: ServiceConfigurations?.[0]?.ServiceId ?? '',
    endpointId: VpcEndpointConnections?.[0]?.VpcEndpointId ?? '',
  };
}

function runInstance(account: Account, SubnetId: string, securityGroup: string): string {
  const { Instances } = caller(account, 'ec2')<Reservation>('RunInstances', {
    ImageId: 'ami-0inventory0000000',
    InstanceType: 't4g.small',
    MinCount: 1,
    MaxCount: 1,
    SubnetId,
    SecurityGroupIds: [securityGroup],
  });
  return Instances?.[0]?.InstanceId ?? '';
}

interface Placement {
  readonly vpcId: string;
  readonly balancerSubnets: readonly string[];
  readonly balancerGroup: string;
}

function buildLoadBalancing(account: Account, place: Placement, instances: readonly string[]) {
  const call = caller(account, 'elbv2');
  const balancer = call<CreateLoadBalancerOutput>('CreateLoadBalancer', {
    Name: 'inventory',
    Type: 'network',
    Scheme: 'internal',
    Subnets: [...place.balancerSubnets],
    SecurityGroups: [place.balancerGroup],
  }).LoadBalancers?.[0];
  const group = call<CreateTargetGroupOutput>('CreateTargetGroup', {
    Name: 'inventory',
    Protocol: 'TCP',
    Port: port,
    VpcId: place.vpcId,
    TargetType: 'instance',
    HealthCheckProtocol: 'TCP',
    HealthCheckPort: 'traffic-port',
  }).TargetGroups?.[0];
  const loadBalancerArn = balancer?.LoadBalancerArn ?? '';
  const targetGroupArn = group?.TargetGroupArn ?? '';
  call('RegisterTargets', {
    TargetGroupArn: targetGroupArn,
    Targets: instances.map((Id) => ({ Id, Port: port })),
  });
  const listener = call<CreateListenerOutput>('CreateListener', {
    LoadBalancerArn: loadBalancerArn,
    Protocol: 'TCP',
    Port: 80,
    DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroupArn }],
  }).Listeners?.[0];
  return {
    loadBalancerArn,
    loadBalancerDns: balancer?.DNSName ?? '',
    targetGroupArn,
    listenerArn: listener?.ListenerArn ?? '',
  };
}
