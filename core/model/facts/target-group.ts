import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** A target and its health. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealthDescription.html */
export const targetHealthSchema = z.object({
  id: z.string(),
  port: z.number(),
  zone: z.optional(z.string()),
  state: z.string(),
  /** For example `Target.FailedHealthChecks`. */
  reason: z.optional(z.string()),
  description: z.optional(z.string()),
});
export type TargetHealth = z.infer<typeof targetHealthSchema>;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroup.html */
export const targetGroupSchema = z.object({
  arn: z.string(),
  name: z.string(),
  port: z.number(),
  protocol: z.string(),
  targetType: z.string(),
  vpcId: z.optional(z.string()),
  healthCheck: z.object({
    port: z.string(),
    protocol: z.string(),
    path: z.optional(z.string()),
    intervalSeconds: z.optional(z.number()),
  }),
  targets: readingSchema(z.array(targetHealthSchema)),
});
export type TargetGroup = z.infer<typeof targetGroupSchema>;
