import * as z from 'zod/mini';

/** One minute of one API stage, from `AWS/ApiGateway`. */
export const minuteSchema = z.object({
  /** ISO 8601, the start of the minute. */
  at: z.string(),
  requests: z.number(),
  /** Answers counted, not rates. */
  serverErrors: z.number(),
  clientErrors: z.number(),
  /** Milliseconds; null in a minute without requests. */
  latencyP99: z.nullable(z.number()),
  integrationLatencyP99: z.nullable(z.number()),
  integrationLatencyMax: z.nullable(z.number()),
});
export type Minute = z.infer<typeof minuteSchema>;

/** The minutes of the window, oldest first, one entry a minute; minutes without data have zeros and nulls. */
export const metricsSchema = z.object({ minutes: z.array(minuteSchema) });
export type Metrics = z.infer<typeof metricsSchema>;
