import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { balancerPathSchema } from './balancer-path.ts';
import { cloudMapServiceSchema } from './cloud-map-service.ts';
import { ecsServiceSchema } from './ecs-service.ts';
import { endpointServiceSchema } from './endpoint-service.ts';
import { vpcLinkV1Schema, vpcLinkV2Schema } from './vpc-link.ts';

/** Everything between a VPC link v1 and the processes behind it. */
export const linkPathSchema = z.object({
  ...balancerPathSchema.shape,
  /** Null: no such link exists. */
  link: readingSchema(z.nullable(vpcLinkV1Schema)),
  /** Null: the load balancer has no endpoint service. */
  endpointService: readingSchema(z.nullable(endpointServiceSchema)),
});
export type LinkPath = z.infer<typeof linkPathSchema>;

/** Everything between a VPC link v2 and the processes behind one target of it. */
export const linkPathV2Schema = z.object({
  ...balancerPathSchema.shape,
  /** Null: no such link exists. */
  link: readingSchema(z.nullable(vpcLinkV2Schema)),
  /** The ARN that the integrations name, of a listener, a load balancer or a Cloud Map service; empty: they name none. */
  target: z.string(),
  /** The names of the certificate that the listener shows unless it is asked for another; absent: it speaks no TLS. */
  certificateNames: z.optional(readingSchema(z.array(z.string()))),
  /** The Cloud Map service that the target is, null where none exists; absent: it is a load balancer or a listener. */
  service: z.optional(readingSchema(z.nullable(cloudMapServiceSchema))),
});
export type LinkPathV2 = z.infer<typeof linkPathV2Schema>;

/** The VPC links that the stage uses, each with what lies behind it. */
export const networkFactsSchema = z.object({
  /** Of version 1. */
  paths: z.array(linkPathSchema),
  /** Of version 2, for each target; absent in evidence of earlier releases. */
  targets: z.optional(z.array(linkPathV2Schema)),
  /** The services of ECS whose tasks are targets; absent: no target is a task, as far as interfaces tell. */
  ecsServices: z.optional(readingSchema(z.array(ecsServiceSchema))),
});
export type NetworkFacts = z.infer<typeof networkFactsSchema>;
