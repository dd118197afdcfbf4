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
});
export type AppliedPlan = z.infer<typeof appliedPlanSchema>;

/** A plan that is about to be carried out. @param at ISO 8601 */
export const beginning = (
  { incidentId, hash, remedy, target }: Pick<Plan, 'incidentId' | 'hash' | 'remedy' | 'target'>,
  at: string,
): AppliedPlan => ({
  incidentId,
  planHash: hash,
  remedy,
  apiId: target.apiId,
  target: targetKey(target),
  at,
  result: 'begun',
});
