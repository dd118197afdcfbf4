import * as z from 'zod/mini';

/** What is in a container image: each task that runs it answers on the port that its load balancer calls. */
export const imageSchema = z.strictObject({
  /** Milliseconds of one vCPU that a request takes: a task with less, or with more requests, takes longer. */
  cpu: z.number().check(z.positive()),
  /** Milliseconds that a request waits besides, using no processor. */
  duration: z._default(z.number(), 0),
  /** Requests that a task works on at once; it answers 503 to more. */
  workers: z._default(z.number().check(z.int(), z.positive()), 32),
  /** A host that each request waits for; without its answer, the request ends in 502. */
  waitsFor: z.optional(z.string()),
  status: z._default(z.number(), 200),
  body: z._default(z.string(), '{"ok":true}'),
  /** By path, as of a process. */
  paths: z._default(z.record(z.string(), z.number()), {}),
  /** Whether the container starts: where not, it exits at once. */
  starts: z._default(z.boolean(), true),
  /** Percent of the task's memory that it uses. */
  memory: z._default(z.number().check(z.minimum(0), z.maximum(100)), 40),
});
export type Image = z.infer<typeof imageSchema>;
