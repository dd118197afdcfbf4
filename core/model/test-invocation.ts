import * as z from 'zod/mini';
import { routeRefSchema } from './route.ts';

/** The stage that tests run in. @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html */
export const testStage = 'test-invoke-stage';

/** What API Gateway answered when it ran a method as a test. */
export const testInvocationSchema = z.object({
  /** The method that it ran, by its resource path. */
  route: routeRefSchema,
  /** The HTTP method that it asked with, where the resource takes any; absent: that of the route. */
  asked: z.optional(z.string()),
  /** As it was asked, without the query. */
  path: z.string(),
  /** ISO 8601; when it was asked. */
  at: z.string(),
  /** 0: the answer was still under way when API Gateway stopped waiting. */
  status: z.number(),
  /** Milliseconds. */
  latency: z.number(),
  /** The backend is a Lambda function: what it answers is logged as JSON, in one line. */
  toFunction: z.optional(z.literal(true)),
  /** The events of the execution log of the request, without secrets; one of several lines is what somebody sent. */
  lines: z.array(z.string()),
});
export type TestInvocation = z.infer<typeof testInvocationSchema>;
