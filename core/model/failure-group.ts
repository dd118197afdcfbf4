import * as z from 'zod/mini';
import { routeRefSchema } from './route.ts';

/** Failed requests of the log sample whose lines say the same, numbers and ids aside. */
export const failureGroupSchema = z.object({
  /** The line that says most, of the newest of them: without secrets, cut. Null: none of them left a line. */
  line: z.nullable(z.string()),
  /** The status that their clients got, where it is known and the same. */
  status: z.nullable(z.number()),
  count: z.number(),
  /** How many of them no cause explains by more than its time. */
  unexplained: z.number(),
  /** The methods that they were for, the most hit first; bounded. Empty: the logs name none. */
  routes: z.array(z.object({ route: routeRefSchema, failures: z.number() })),
  /** ISO 8601; null where the log has no time. */
  first: z.nullable(z.string()),
  last: z.nullable(z.string()),
  /** Ids of the causes that the line may mean, whether or not a check looked for them; bounded. */
  causes: z.array(z.string()),
});
export type FailureGroup = z.infer<typeof failureGroupSchema>;

/** What the metrics counted from the first bad minute (or the window's start) on, whatever the alarm is about. */
export const trafficSchema = z.object({
  requests: z.number(),
  serverErrors: z.number(),
  clientErrors: z.number(),
  /** Milliseconds: the highest p99 of a minute; null without requests. */
  latencyP99: z.nullable(z.number()),
});
export type Traffic = z.infer<typeof trafficSchema>;
