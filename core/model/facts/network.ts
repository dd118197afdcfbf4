import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
import { vpcLinkV1Schema } from './vpc-link.ts';

/** One rule of a security group: who may reach which ports. */
export const securityRuleSchema = z.object({
  /** `tcp`, `udp`, `icmp` or `-1` for all. */
  protocol: z.string(),
  fromPort: z.nullable(z.number()),
  toPort: z.nullable(z.number()),
  cidrs: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
  /** Managed or customer prefix lists; what they hold is not read. */
  prefixListIds: z.optional(z.array(z.string())),
});
export type SecurityRule = z.infer<typeof securityRuleSchema>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html */
export const securityGroupSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  ingress: z.array(securityRuleSchema),
  egress: z.array(securityRuleSchema),
});
export type SecurityGroup = z.infer<typeof securityGroupSchema>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html */
export const subnetSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  cidr: z.string(),
  zone: z.string(),
});
export type Subnet = z.infer<typeof subnetSchema>;

/** A rule of a network ACL. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html */
export const networkAclEntrySchema = z.object({
  ruleNumber: z.number(),
  egress: z.boolean(),
  /** `allow` or `deny`. */
  action: z.string(),
  /** IANA number as a string, `-1` for all, `6` for TCP. */
  protocol: z.string(),
  cidr: z.string(),
  fromPort: z.nullable(z.number()),
  toPort: z.nullable(z.number()),
});
export type NetworkAclEntry = z.infer<typeof networkAclEntrySchema>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html */
export const networkAclSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  subnetIds: z.array(z.string()),
  entries: z.array(networkAclEntrySchema),
});
export type NetworkAcl = z.infer<typeof networkAclSchema>;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html */
export const loadBalancerSchema = z.object({
  arn: z.string(),
  name: z.string(),
  type: z.string(),
  state: z.optional(z.string()),
  vpcId: z.string(),
  subnetIds: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
  /** `on` or `off`; absent where the load balancer has no security groups. */
  enforceInboundRulesOnPrivateLink: z.optional(z.string()),
});
export type LoadBalancer = z.infer<typeof loadBalancerSchema>;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html */
export const listenerSchema = z.object({
  arn: z.string(),
  port: z.number(),
  protocol: z.string(),
  targetGroupArns: z.array(z.string()),
});

/** A target and its health. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealthDescription.html */
export const targetHealthSchema = z.object({
  id: z.string(),
  port: z.number(),
  zone: z.optional(z.string()),
  state: z.string(),
  /** For example `Target.FailedHealthChecks`. */
  reason: z.optional(z.string()),
  description: z.optional(z.string()),
});
export type TargetHealth = z.infer<typeof targetHealthSchema>;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroup.html */
export const targetGroupSchema = z.object({
  arn: z.string(),
  name: z.string(),
  port: z.number(),
  protocol: z.string(),
  targetType: z.string(),
  vpcId: z.optional(z.string()),
  healthCheck: z.object({
    port: z.string(),
    protocol: z.string(),
    path: z.optional(z.string()),
    intervalSeconds: z.optional(z.number()),
  }),
  targets: readingSchema(z.array(targetHealthSchema)),
});
export type TargetGroup = z.infer<typeof targetGroupSchema>;

/** An EC2 instance behind a target group. */
export const instanceSchema = z.object({
  id: z.string(),
  state: z.string(),
  privateIp: z.optional(z.string()),
  subnetId: z.string(),
  securityGroupIds: z.array(z.string()),
});
export type Instance = z.infer<typeof instanceSchema>;

/** The place of an address in a VPC. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html */
export const networkInterfaceSchema = z.object({
  id: z.string(),
  /** `ELB net/NAME/ID` for a node of a load balancer. */
  description: z.string(),
  /** The private IPv4 addresses. */
  addresses: z.array(z.string()),
  subnetId: z.string(),
  securityGroupIds: z.array(z.string()),
});
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>;

/** The endpoint service in front of a load balancer, and API Gateway's connection to it. */
export const endpointServiceSchema = z.object({
  serviceId: z.string(),
  serviceName: z.string(),
  state: z.string(),
  connections: readingSchema(z.array(z.object({ endpointId: z.string(), state: z.string() }))),
});
export type EndpointService = z.infer<typeof endpointServiceSchema>;

/** Everything between a VPC link v1 and the processes behind it. */
export const linkPathSchema = z.object({
  /** As the integrations name it, after stage variables were filled in. */
  connectionId: z.string(),
  /** The methods that go this way, with the host and port that their URI names. */
  routes: z.array(
    z.object({ ...routeRefSchema.shape, scheme: z.string(), host: z.string(), port: z.number() }),
  ),
  /** Null: no such link exists. */
  link: readingSchema(z.nullable(vpcLinkV1Schema)),
  /** Null: the load balancer does not exist. */
  loadBalancer: readingSchema(z.nullable(loadBalancerSchema)),
  /** Null: the load balancer has no endpoint service. */
  endpointService: readingSchema(z.nullable(endpointServiceSchema)),
  listeners: readingSchema(z.array(listenerSchema)),
  targetGroups: readingSchema(z.array(targetGroupSchema)),
  instances: readingSchema(z.array(instanceSchema)),
  /** Of the load balancer's nodes, and of Application Load Balancers in its VPC. */
  balancerInterfaces: readingSchema(z.array(networkInterfaceSchema)),
  /** Behind the targets that are registered by address. */
  targetInterfaces: readingSchema(z.array(networkInterfaceSchema)),
  /** Of the load balancer's VPC. */
  securityGroups: readingSchema(z.array(securityGroupSchema)),
  networkAcls: readingSchema(z.array(networkAclSchema)),
  subnets: readingSchema(z.array(subnetSchema)),
});
export type LinkPath = z.infer<typeof linkPathSchema>;

/** The VPC links of version 1 that the stage uses, each with what lies behind it. */
export const networkFactsSchema = z.object({ paths: z.array(linkPathSchema) });
export type NetworkFacts = z.infer<typeof networkFactsSchema>;

/** What EC2 calls the network interfaces of a load balancer: `ELB net/NAME/ID`. */
export const balancerDescription = (loadBalancerArn: string): string =>
  `ELB ${loadBalancerArn.split(':loadbalancer/')[1] ?? ''}`;
