import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
import { vpcLinkV1Schema } from './vpc-link.ts';
import { securityGroupSchema } from './security-group.ts';
import { networkAclSchema } from './network-acl.ts';
import { loadBalancerSchema, listenerSchema } from './load-balancer.ts';
import { targetGroupSchema } from './target-group.ts';
import { endpointServiceSchema } from './endpoint-service.ts';
import { networkInterfaceSchema } from './network-interface.ts';
import { subnetSchema } from './subnet.ts';
import { instanceSchema } from './instance.ts';

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
