import * as z from 'zod/mini';
import { changeSchema } from './change-record.ts';
import { decisionSchema } from './decision.ts';
import { diagnosisSchema } from './diagnosis.ts';
import { minuteSchema } from './facts/metrics.ts';
import { evidenceSchema } from './evidence.ts';
import { incidentSchema } from './incident.ts';
import { queryCostSchema } from './query-cost.ts';
import { planSchema } from './plan.ts';
import { verificationSchema } from './verification.ts';

/** One round of diagnose, plan, decide, apply, verify. */
export const attemptSchema = z.object({
  number: z.number(),
  diagnosis: diagnosisSchema,
  plan: z.nullable(planSchema),
  decision: z.nullable(decisionSchema),
  changes: z.array(changeSchema),
  verification: z.nullable(verificationSchema),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** The whole incident as data; core/report renders it as HTML and Markdown. */
export const reportSchema = z.object({
  incident: incidentSchema,
  attempts: z.array(attemptSchema),
  /** Why it ended as it did. */
  reasons: z.array(evidenceSchema),
  /** From before the alarm to the end. */
  minutes: z.array(minuteSchema),
  /** What its log queries cost; absent: not known. */
  queryCost: z.optional(queryCostSchema),
  /** A person asked for it; there was no alarm. */
  onDemand: z.optional(z.boolean()),
});
export type Report = z.infer<typeof reportSchema>;
