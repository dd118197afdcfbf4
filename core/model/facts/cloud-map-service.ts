import * as z from 'zod/mini';

/** What is registered with a Cloud Map service under one id. */
export const cloudMapInstanceSchema = z.object({
  id: z.string(),
  /** `AWS_INSTANCE_IPV4` or `AWS_INSTANCE_IPV6`; null: it is registered without an address. */
  address: z.nullable(z.string()),
  /** `AWS_INSTANCE_PORT`; null: it is registered without one. */
  port: z.nullable(z.number()),
  /** Whether it has the attributes that the integration asks for with its query. */
  matches: z.boolean(),
  /** `HEALTHY`, `UNHEALTHY` or `UNKNOWN`; null: the service has no health check. */
  health: z.nullable(z.string()),
});
export type CloudMapInstance = z.infer<typeof cloudMapInstanceSchema>;

/**
 * A Cloud Map service that integrations name.
 * @see https://docs.aws.amazon.com/cloud-map/latest/api/API_Service.html
 */
export const cloudMapServiceSchema = z.object({
  /** `srv-…` */
  id: z.string(),
  name: z.string(),
  instances: z.array(cloudMapInstanceSchema),
});
export type CloudMapService = z.infer<typeof cloudMapServiceSchema>;
