import * as z from 'zod/mini';
import { evidenceSchema } from '../evidence.ts';
import { callSchema } from '../plan.ts';
import { gapSchema } from '../reading.ts';
import { apiKindSchema } from '../target.ts';

/** How much a broken rule costs in the score. */
export const severitySchema = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof severitySchema>;

/** A call of a fix; `id` where later calls refer to what it answers. */
const fixCallSchema = z.object({ ...callSchema.shape, id: z.optional(z.string()) });

export type FixCall = z.infer<typeof fixCallSchema>;
const subject = z.string();

/** A rule's verdict on one subject. */
export const ruleVerdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('pass'), subject }),
  z.object({
    verdict: z.literal('violation'),
    subject,
    evidence: z.array(evidenceSchema),
    /** Null: only a person can decide what to do. */
    fix: z.nullable(z.array(fixCallSchema)),
    /** Undoes the fix, in this order. Empty where there is none. */
    undo: z.array(fixCallSchema),
  }),
  z.object({ verdict: z.literal('unknown'), subject: z.optional(subject), gap: gapSchema }),
]);
export type RuleVerdict = z.infer<typeof ruleVerdictSchema>;

/** The verdict that a rule is broken. */
export type Violation = Extract<RuleVerdict, { verdict: 'violation' }>;

/** All verdicts of one rule; none where the API has nothing of its kind. */
export const ruleResultSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  verdicts: z.array(ruleVerdictSchema),
  /** Present where the rule does not hold for this kind of API. */
  notFor: z.optional(apiKindSchema),
});
export type RuleResult = z.infer<typeof ruleResultSchema>;
