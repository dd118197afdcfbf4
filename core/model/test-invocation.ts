import * as z from 'zod/mini';
import { routeRefSchema } from './route.ts';

/** What API Gateway answered when it ran a method as a test. */
export const testInvocationSchema = z.object({
  /** The method that it ran, by its resource path. */
  route: routeRefSchema,
  /** As it was asked, without the query. */
  path: z.string(),
  /** 0: the answer was still under way when API Gateway stopped waiting. */
  status: z.number(),
  /** Milliseconds. */
  latency: z.number(),
  /** The execution log of the request, without secrets. */
  lines: z.array(z.string()),
});
export type TestInvocation = z.infer<typeof testInvocationSchema>;
