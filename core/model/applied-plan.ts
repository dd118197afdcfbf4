import * as z from 'zod/mini';
import type { Plan } from './plan.ts';
import { targetKey } from './target.ts';

/** That a plan was carried out, or was about to be, and what became of it. */
export const appliedPlanSchema = z.object({
  incidentId: z.string(),
  planHash: z.string(),
  remedy: z.string(),
  apiId: z.string(),
  /** The stage, as `targetKey` writes it. */
  target: z.string(),
  /** ISO 8601; when its first write was allowed. */
  at: z.string(),
  /** `void`: it was stopped or overtaken, and counts as nothing. `undone`: it failed, or did not help. */
  result: z.enum(['begun', 'undone', 'void']),
  /** ISO 8601; until when a stopgap should have been replaced. Absent: the plan is permanent. */
  stopgapUntil: z.optional(z.string()),
});
export type AppliedPlan = z.infer<typeof appliedPlanSchema>;

/** Days in which a stopgap should be replaced. */
export const stopgapDays = 14;

/** A plan that is about to be carried out. @param at ISO 8601 */
export const beginning = (
  {
    incidentId,
    hash,
    remedy,
    target,
    lifetime,
  }: Pick<Plan, 'incidentId' | 'hash' | 'remedy' | 'target' | 'lifetime'>,
  at: string,
): AppliedPlan => ({
  incidentId,
  planHash: hash,
  remedy,
  apiId: target.apiId,
  target: targetKey(target),
  at,
  result: 'begun',
  ...(lifetime === 'stopgap' && {
    stopgapUntil: new Date(Date.parse(at) + stopgapDays * 86_400_000).toISOString(),
  }),
});
