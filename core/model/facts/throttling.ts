import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** What one API key has left of a usage plan's quota today, from `apigateway:GetUsage`. */
export const keyUsageSchema = z.object({
  usagePlanId: z.string(),
  keyId: z.string(),
  /** Requests of the newest day of the answer. */
  used: z.number(),
  remaining: z.number(),
});

/**
 * How much of each limit on requests is used up.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export const throttlingFactsSchema = z.object({
  /** Of the plans of the stage that have a quota. */
  usage: readingSchema(z.array(keyUsageSchema)),
  /** Ids of further plans with a quota, whose usage was not read: each costs a call. */
  plansUnread: z.optional(z.array(z.string())),
  /** Ids of plans with more keys than were read. */
  plansCut: z.optional(z.array(z.string())),
  /** The account's request rate limit per second (quota L-8A5B8E43, shared by every API of the region). */
  accountRateLimit: readingSchema(z.number()),
  /** Requests per second over all REST and HTTP APIs of the region: the busiest minute of the window. */
  regionRequestRate: readingSchema(z.number()),
  /** New connections over all WebSocket APIs of the region; absent: the API is none. */
  connections: z.optional(
    z.object({
      /** Per second (quota L-9ED1E49A). */
      limit: readingSchema(z.number()),
      /** Per second in the busiest minute of the window, as far as a `$connect` integration was called. */
      rate: readingSchema(z.number()),
    }),
  ),
});
export type ThrottlingFacts = z.infer<typeof throttlingFactsSchema>;
