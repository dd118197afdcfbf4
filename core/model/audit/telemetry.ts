import * as z from 'zod/mini';
import { symptomSchema } from '../alarm.ts';
import { evidenceSchema } from '../evidence.ts';

/** What one check of the diagnosis could say today. */
export const readinessSchema = z.object({
  check: z.string(),
  /** `weak`: it may be found, with less certainty. `impossible`: it cannot be determined. */
  ready: z.enum(['weak', 'impossible']),
  reasons: z.array(evidenceSchema),
  /** Rules of the audit that fix it. */
  rules: z.array(z.string()),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** What could be diagnosed if the stage failed now. */
export const telemetrySchema = z.object({
  /** Checks that concern this API. */
  checks: z.number(),
  /** Those among them that are not fully able. */
  hampered: z.array(readinessSchema),
  /** Causes that could not be distinguished, by what people would see. */
  blurred: z.array(z.object({ symptom: symptomSchema, checks: z.array(z.string()) })),
});
export type Telemetry = z.infer<typeof telemetrySchema>;
