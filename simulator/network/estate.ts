import type {
  Instance,
  NetworkAcl,
  SecurityGroup,
  ServiceConfiguration,
  Subnet,
  VpcEndpointConnection,
} from '@aws-sdk/client-ec2';
import type {
  Listener,
  LoadBalancer,
  TargetDescription,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';

/** What the network asks of the account: look-ups over the configuration of EC2 and of load balancing. */
export interface Estate {
  loadBalancer(arn: string): LoadBalancer | undefined;
  loadBalancers(): readonly LoadBalancer[];
  listeners(loadBalancerArn: string): readonly Listener[];
  listener(arn: string): Listener | undefined;
  targetGroup(arn: string): TargetGroup | undefined;
  targets(targetGroupArn: string): readonly TargetDescription[];
  /** Whether the load balancer sends to the group's targets in other zones than the node's own. */
  crossZone(loadBalancerArn: string, targetGroupArn: string): boolean;
  securityGroups(ids: readonly string[]): readonly SecurityGroup[];
  networkAclOf(subnetId: string): NetworkAcl | undefined;
  subnet(id: string): Subnet | undefined;
  /** The instance of a target: by its id, or by the private address of an `ip` target. A running task of ECS counts as one. */
  instance(target: string): Instance | undefined;
  /** The image that a task runs, and its port; undefined: there is no such task. */
  container(taskId: string): { readonly image: string; readonly port: number } | undefined;
  endpointServiceOf(loadBalancerArn: string): ServiceConfiguration | undefined;
  /** The names that a certificate is for; none where there is no such certificate. */
  certificateNames(arn: string): readonly string[];
  endpointConnections(serviceId: string): readonly VpcEndpointConnection[];
}
