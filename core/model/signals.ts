import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { hopSchema } from './place.ts';
import { routeRefSchema } from './route.ts';

/** One failed request that was seen in the logs, joined over its log lines by request id. */
export const failureSchema = z.object({
  requestId: z.string(),
  /** ISO 8601 */
  at: z.string(),
  /** Known where an access log names the route or the execution log is at INFO. */
  route: z.nullable(routeRefSchema),
  /** What the client asked for, a method and a path without parameters, where nothing logged names the method that serves it. */
  asked: z.optional(routeRefSchema),
  /** The API key that it carried, where the access log names it. */
  apiKeyId: z.optional(z.string()),
  /** What Lambda answered its authorizer's invocation, where the access log says so: the function was asked. */
  authorizerStatus: z.optional(z.number()),
  /** The status that the client got, where known. */
  status: z.nullable(z.number()),
  /** The log lines that say why. */
  lines: z.array(z.string()),
  /** The causes that these lines may mean: the narrowest set that any line allows. Empty: no line was recognised. */
  causes: z.array(z.string()),
  /** Where it failed, as far as all of these lines agree. */
  hop: z.nullable(hopSchema),
  /** It was no client's request but a test of the method, as it is configured now and in a stage of its own. */
  probe: z.optional(z.literal(true)),
});
export type Failure = z.infer<typeof failureSchema>;

/** Two moments between which a symptom began, ISO 8601; where a log shows the first failure, both are close together. */
export const beganSchema = z.object({ from: z.string(), to: z.string() });
export type Began = z.infer<typeof beganSchema>;

/** What one method's own metrics show since the symptom began. */
export const routeSeenSchema = z.object({
  route: routeRefSchema,
  requests: z.number(),
  /** Requests that the alarm would count; of an alarm on latency, all requests of a method that is slow. */
  failures: z.number(),
  /** Those among them that are more than usual for this method, and more than chance makes. */
  excess: z.number(),
  /** ISO 8601, its own first bad minute. */
  since: z.nullable(z.string()),
  /** When exactly that began; absent where `since` is null. */
  began: z.optional(beganSchema),
});
export type RouteSeen = z.infer<typeof routeSeenSchema>;

/** A symptom that was there and has ended: requests of the kind that failed go well again. */
export const overSchema = z.object({
  /** ISO 8601; its first bad minute. */
  since: z.string(),
  /** When exactly it began. */
  began: beganSchema,
  /** Between which moments it ended; where the logs show it, both are the last failed request. */
  ended: beganSchema,
  /** How many requests would have failed since then as those before did, and went well. */
  spared: z.number(),
  /** Requests and answers of the alarm's kind from the first bad minute until it ended. */
  requests: z.number(),
  failures: z.number(),
});
export type Over = z.infer<typeof overSchema>;

/** What the symptoms say, worked out once from metrics and logs, for every check and for the diagnosis. */
export const signalsSchema = z.object({
  symptom: symptomSchema,
  /** ISO 8601; the first minute in which the symptom showed, where the metrics show one that lasts. */
  since: z.nullable(z.string()),
  /** When exactly it began; absent where `since` is null. */
  began: z.optional(beganSchema),
  /** The symptom as it was, where it has ended; then `since` is null. */
  over: z.optional(overSchema),
  /** 0 to 1: the share of requests that failed as the alarm says before `since`; absent where too few were seen. */
  usual: z.optional(z.number()),
  /** The methods with detailed metrics; absent where none has, and nothing is known of a method that is not among them. */
  routes: z.optional(z.array(routeSeenSchema)),
  /** Requests, 5XX and 4XX answers from `since` (or the end of what is over, or the window's start) to the end of the window. */
  requests: z.number(),
  serverErrors: z.number(),
  clientErrors: z.number(),
  failures: z.array(failureSchema),
  /**
   * A test of a method that failed and whose log names a cause. No client made it: it counts for nothing that is measured, and
   * is not among `failures`.
   */
  probe: z.optional(failureSchema),
  /** Whether logs could be read at all; without them, absence of a failure says nothing. */
  logsRead: z.boolean(),
});
export type Signals = z.infer<typeof signalsSchema>;
