import * as z from 'zod/mini';
import { gapSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';

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

/** One method's figures, as detailed metrics have them. */
export const routeMetricsSchema = z.object({
  route: routeRefSchema,
  /** The minutes with requests, oldest first: there were none in the others. */
  minutes: z.array(
    z.pick(minuteSchema, {
      at: true,
      requests: true,
      serverErrors: true,
      clientErrors: true,
      latencyP99: true,
    }),
  ),
});
export type RouteMetrics = z.infer<typeof routeMetricsSchema>;

/** The figures of one API stage over the window, from `AWS/ApiGateway`; a sum that has no data is 0, a latency null. */
export const metricsSchema = z.object({
  /** The minutes of the window, oldest first, one entry a minute; minutes without data have zeros and nulls. */
  minutes: z.array(minuteSchema),
  /** The methods whose detailed metrics are on and were read. Nothing is known of a method that is not among them. */
  byRoute: z.optional(z.array(routeMetricsSchema)),
  /** Present where more methods have detailed metrics than one call reads. */
  cut: z.optional(gapSchema),
});
/** See {@link metricsSchema}. */
export type Metrics = z.infer<typeof metricsSchema>;
