import * as z from 'zod/mini';
import { managed } from '../managed-by.ts';
import { throttleSchema } from './throttle.ts';

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_UsagePlan.html */
export const usagePlanSchema = z.object({
  id: z.string(),
  name: z.string(),
  ...managed,
  /** Absent: the plan does not throttle. */
  throttle: z.optional(throttleSchema),
  /** Absent: the plan has no quota. */
  quota: z.optional(
    z.object({
      /** Requests per period. */
      limit: z.number(),
      /** Requests that the first period starts with as used. */
      offset: z.optional(z.number()),
      /** `DAY`, `WEEK` or `MONTH`. */
      period: z.string(),
    }),
  ),
  /** The stages that the plan covers, with their own throttles per method (`/path/METHOD`). */
  apiStages: z.array(
    z.object({
      apiId: z.string(),
      stage: z.string(),
      throttle: z.optional(z.record(z.string(), throttleSchema)),
    }),
  ),
});

export type UsagePlan = z.infer<typeof usagePlanSchema>;

/** A plan that does not cover the stage: where the stage may have been, or may belong. */
export const otherPlanSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Stages of any API that it covers, as `api:stage`. */
  stages: z.array(z.string()),
});
export type OtherPlan = z.infer<typeof otherPlanSchema>;
