import * as z from 'zod/mini';
import { evidenceSchema } from './evidence.ts';
import { changedResourceSchema } from './facts/changes.ts';

/** A write that somebody made around the time of a symptom. */
export const changeMadeSchema = z.object({
  /** ISO 8601 */
  at: z.string(),
  /** Service and operation: `lambda:RemovePermission`. */
  call: z.string(),
  /** What it was made to. */
  resources: z.array(changedResourceSchema),
  /** The ARN of who made it; null where CloudTrail names nobody. */
  by: z.nullable(z.string()),
  /** The deployment tool that made it for them, by its name; null where nothing shows one. */
  tool: z.nullable(z.string()),
});
export type ChangeMade = z.infer<typeof changeMadeSchema>;

/** What may have been the cause of a symptom that has ended. */
export const pastCauseSchema = z.object({
  /** The id of a cause; a check for it need not exist. */
  cause: z.string(),
  /** Failed requests whose log lines may mean it. */
  named: z.number(),
  /** The change that brought it about, and the one that ended it, where CloudTrail lists them. */
  broughtBy: z.nullable(changeMadeSchema),
  endedBy: z.nullable(changeMadeSchema),
});
export type PastCause = z.infer<typeof pastCauseSchema>;

/** A symptom that had ended when it was looked at. Times are ISO 8601. */
export const pastSymptomSchema = z.object({
  /** The first failed request, or the first bad minute where no log shows it. */
  from: z.string(),
  /** The last failed request, or the end of the last bad minute. */
  until: z.string(),
  /** Failed requests, as the metrics count them. */
  failures: z.number(),
  /** Requests after it that would have failed as those before did, and went well. */
  spared: z.number(),
  /** The likeliest first; bounded. */
  was: z.array(pastCauseSchema),
  /** What was changed from shortly before it until its end, oldest first; bounded. */
  changes: z.array(changeMadeSchema),
  /** Why changes may be missing. */
  missing: z.array(evidenceSchema),
});
export type PastSymptom = z.infer<typeof pastSymptomSchema>;
