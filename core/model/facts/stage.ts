import * as z from 'zod/mini';
import { managed } from '../managed-by.ts';
import { throttleSchema } from './throttle.ts';

/** A stage, as far as those of all kinds are alike. */
export const stageSchema = z.object({
  name: z.string(),
  /** The deployment that the stage serves. */
  deploymentId: z.string(),
  variables: z.record(z.string(), z.string()),
  /** Null: the stage writes no access log. */
  accessLog: z.nullable(z.object({ destinationArn: z.string(), format: z.string() })),
  /** Holds for every method or route without a throttle of its own; absent: the stage sets none. */
  throttle: z.optional(throttleSchema),
  /** Its tags say that nothing may change it. */
  handsOff: z.optional(z.literal(true)),
  ...managed,
});

export type Stage = z.infer<typeof stageSchema>;
