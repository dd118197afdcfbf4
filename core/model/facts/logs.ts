import * as z from 'zod/mini';
import { gapSchema, readingSchema } from '../reading.ts';

/** A line of a log group. */
export const logLineSchema = z.object({
  /** ISO 8601 */
  at: z.string(),
  text: z.string(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/** One request as the access log records it, whatever the stage's format: fields that the format lacks are null. */
export const accessEntrySchema = z.object({
  at: z.string(),
  requestId: z.nullable(z.string()),
  httpMethod: z.nullable(z.string()),
  resourcePath: z.nullable(z.string()),
  status: z.nullable(z.number()),
  /** `$context.error.responseType`, for example `INTEGRATION_FAILURE`. */
  responseType: z.nullable(z.string()),
  /** `$context.error.message` and `$context.integrationErrorMessage` or `$context.integration.error`. */
  message: z.nullable(z.string()),
  integrationStatus: z.nullable(z.number()),
  /** What the client asked for, after the stage, from `$context.path`: the only name of a request that no method serves. */
  path: z.optional(z.string()),
  /** The format has `$context.resourcePath`, or `$context.routeKey` for an HTTP API, and the request has none: nothing serves it. */
  noMethod: z.optional(z.literal(true)),
  /** `$context.eventType` of a WebSocket API: `CONNECT`, `MESSAGE` or `DISCONNECT`. */
  event: z.optional(z.string()),
  /** `$context.identity.apiKeyId`: the key that the request carried, where API Gateway knows it. */
  apiKeyId: z.optional(z.string()),
  /** What Lambda answered an authorizer's invocation, from `$context.authorizer.integrationStatus`. */
  authorizerStatus: z.optional(z.number()),
});
export type AccessEntry = z.infer<typeof accessEntrySchema>;

/** Bounded reads of the failures in the window, newest first. */
export const logsFactsSchema = z.object({
  /** Failure lines of the execution log, and the `HTTP Method` line of the same requests where the level is INFO. */
  execution: readingSchema(z.array(logLineSchema)),
  /** Requests that ended in 4xx or 5xx. Gap where the stage has no access log. */
  access: readingSchema(z.array(accessEntrySchema)),
  /** What was cut: more lines report failures than were read. */
  cuts: z.optional(z.array(gapSchema)),
});
export type LogsFacts = z.infer<typeof logsFactsSchema>;
