import * as z from 'zod/mini';

/** The services whose events can make an API fail, as AWS Health names them. */
export const healthServices = ['APIGATEWAY', 'LAMBDA', 'ELASTICLOADBALANCING'] as const;

/**
 * An issue of one of AWS's services in the Region.
 * @see https://docs.aws.amazon.com/health/latest/APIReference/API_Event.html
 */
export const healthEventSchema = z.object({
  arn: z.string(),
  /** One of {@link healthServices}. */
  service: z.string(),
  /** `AWS_LAMBDA_OPERATIONAL_ISSUE` */
  code: z.string(),
  /** ISO 8601 */
  start: z.string(),
  /** ISO 8601; null: it goes on. */
  end: z.nullable(z.string()),
});
export type HealthEvent = z.infer<typeof healthEventSchema>;
