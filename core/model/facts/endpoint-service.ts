import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** The endpoint service in front of a load balancer, and API Gateway's connection to it. */
export const endpointServiceSchema = z.object({
  serviceId: z.string(),
  serviceName: z.string(),
  state: z.string(),
  connections: readingSchema(z.array(z.object({ endpointId: z.string(), state: z.string() }))),
});
export type EndpointService = z.infer<typeof endpointServiceSchema>;
