import * as z from 'zod/mini';
import { alarmSchema } from './alarm.ts';
import { evidenceSchema } from './evidence.ts';
import { targetSchema } from './target.ts';

/**
 * `recovered`: after a change. `recovered-by-itself`: there was a symptom, and it ended without a change by the product.
 * `healthy`: no symptom was found. `escalated`: a person has to take over.
 */
export const outcomeSchema = z.enum(['recovered', 'escalated', 'healthy', 'recovered-by-itself']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** A moment of an incident, for its timeline. */
export const milestoneSchema = z.object({ at: z.string(), what: evidenceSchema });
export type Milestone = z.infer<typeof milestoneSchema>;

/** What is known of an incident while it is open and after it; times are ISO 8601. */
export const incidentSchema = z.object({
  id: z.string(),
  status: z.enum(['open', 'closed']),
  target: targetSchema,
  alarm: alarmSchema,
  openedAt: z.string(),
  /** The Step Functions execution that works on it; absent on a laptop. */
  executionArn: z.optional(z.string()),
  closedAt: z.optional(z.string()),
  outcome: z.optional(outcomeSchema),
  /** Alarms that fired for the same target while it was open. */
  joined: z.array(alarmSchema),
  timeline: z.array(milestoneSchema),
});
export type Incident = z.infer<typeof incidentSchema>;
