import * as z from 'zod/mini';
import { targetSchema } from './target.ts';
import { apiClassSchema } from './audit/api-class.ts';
import { ruleResultSchema } from './audit/rule-result.ts';
import { telemetrySchema } from './audit/telemetry.ts';

/** Points of 100. */
export const auditScoreSchema = z.object({
  /** What is proven: an unknown earns nothing. */
  proven: z.number(),
  /** What it would be if everything unknown were fine. */
  possible: z.number(),
  /** Percent of the applicable weight that could be judged. */
  certainty: z.number(),
});
export type AuditScore = z.infer<typeof auditScoreSchema>;

/** The audit of one stage. */
export const auditSchema = z.object({
  target: targetSchema,
  at: z.string(),
  apiClass: z.object({ name: z.nullable(apiClassSchema), given: z.boolean() }),
  score: auditScoreSchema,
  results: z.array(ruleResultSchema),
  telemetry: telemetrySchema,
});
export type Audit = z.infer<typeof auditSchema>;

/** What the configuration says about audits. */
export const auditSettingsSchema = z.object({
  /** Classes by the API's name or id. */
  classes: z._default(z.record(z.string(), apiClassSchema), {}),
});
export type AuditSettings = z.infer<typeof auditSettingsSchema>;
