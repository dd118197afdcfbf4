import * as z from 'zod/mini';

/** A throttle; what is absent is not limited here. @see https://docs.aws.amazon.com/apigateway/latest/api/API_ThrottleSettings.html */
export const throttleSchema = z.object({
  /** Requests per second. */
  rateLimit: z.optional(z.number()),
  /** Requests at once. */
  burstLimit: z.optional(z.number()),
});
