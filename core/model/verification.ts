import * as z from 'zod/mini';
import { minuteSchema } from './facts/metrics.ts';
import { evidenceSchema } from './evidence.ts';
import { verdictSchema } from './finding.ts';

/**
 * `recovered`: enough requests came, the symptom is gone, the cause's check is healthy, and the watch is over.
 * `watching`: so far so good; keep watching. `failing`: the symptom goes on. `worse`: more fails than before.
 * `unknown`: too little traffic, or too little could be read, to say.
 */
export const verificationVerdictSchema = z.enum([
  'recovered',
  'watching',
  'failing',
  'worse',
  'unknown',
]);

/** Whether a change helped, as far as the time since then can say. */
export const verificationSchema = z.object({
  verdict: verificationVerdictSchema,
  /** True where this change fixed its own cause, although something else keeps failing: it is not to be undone. */
  helped: z.boolean(),
  /** Nothing was changed: a symptom is watched that was over when it was diagnosed. */
  unchanged: z.optional(z.literal(true)),
  reasons: z.array(evidenceSchema),
  /** The minutes since the change. */
  samples: z.array(minuteSchema),
  /** The cause's own check, judged again. */
  recheck: verdictSchema,
  at: z.string(),
});
export type Verification = z.infer<typeof verificationSchema>;
