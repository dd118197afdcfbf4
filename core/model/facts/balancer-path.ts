import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
import { instanceSchema } from './instance.ts';
import { listenerSchema, loadBalancerSchema } from './load-balancer.ts';
import { networkAclSchema } from './network-acl.ts';
import { networkInterfaceSchema } from './network-interface.ts';
import { securityGroupSchema } from './security-group.ts';
import { subnetSchema } from './subnet.ts';
import { targetGroupSchema } from './target-group.ts';

/** A load balancer that methods call through a VPC link of either version, and everything behind it. */
export const balancerPathSchema = z.object({
  /** As the integrations name the link, after stage variables were filled in. */
  connectionId: z.string(),
  /** The methods that go this way, with the host and port that they call. */
  routes: z.array(
    z.object({ ...routeRefSchema.shape, scheme: z.string(), host: z.string(), port: z.number() }),
  ),
  /** Null: the load balancer does not exist. */
  loadBalancer: readingSchema(z.nullable(loadBalancerSchema)),
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
export type BalancerPath = z.infer<typeof balancerPathSchema>;
